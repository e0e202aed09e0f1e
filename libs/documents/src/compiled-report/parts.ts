import { ASSESSMENT_NAMES, IMPEDIMENT_LEVELS, TASK_RESULT_NAMES, writeDay, writeInstant } from '#domain';
import { group } from '../page/index.js';
import { planCell } from './annex-targets.js';
import { ERASED, LEVELS } from './annex-difficulties.js';
import { TIMELINESS_NAMES } from './annex-discipline.js';
import { type Block, heading, item, itemsOr, linesOf, paragraph, type Part } from './block.js';
import { reckoned, writeCell } from './cell.js';
import { type CompiledReport, unitName, unitNames } from './compiled-report.js';
import { dataNotes } from './data-notes.js';
import { type TargetRow, targetRows } from './target-rows.js';

/** The nine parts of a compiled report (domain 3.2). */
export const partsOf = (report: CompiledReport): readonly Part[] => [
  { title: 'Thông tin chung', blocks: overview(report) },
  { title: 'Đánh giá theo lĩnh vực', blocks: sectors(report) },
  { title: 'Kết quả thực hiện các chỉ tiêu', blocks: targets(report) },
  { title: 'Chỉ tiêu có nguy cơ không đạt', blocks: atRisk(report) },
  { title: 'Tình hình thực hiện các nhiệm vụ được giao', blocks: tasks(report) },
  { title: 'Khó khăn, vướng mắc, kiến nghị', blocks: difficulties(report) },
  { title: 'Chấp hành chế độ báo cáo', blocks: discipline(report) },
  { title: 'Nhiệm vụ kỳ tới', blocks: nextTasks(report) },
  { title: 'Ghi chú về số liệu', blocks: dataNotes(report).map(item) },
];

const overview = (report: CompiledReport): readonly Block[] => {
  const { names, cutOffAt, zone, grounds, compilation } = report;
  const closing = cutOffAt === null ? '' : `; thời điểm chốt số liệu: ${writeInstant(cutOffAt, zone)}`;
  return [
    paragraph(`${grounds}`),
    paragraph(`Kỳ báo cáo: ${names.period}${closing}.`),
    paragraph(`Số đơn vị phải báo cáo: ${compilation.owing.length}. Trong đó:`),
    ...byTimeliness(report),
  ];
};

/** How many, and, where somebody did not do what he should, who. */
const byTimeliness = (report: CompiledReport): readonly Block[] => {
  const by = group(report.compilation.owing, ({ timeliness }) => timeliness);
  return ORDER.flatMap((timeliness) => {
    const units = (by.get(timeliness) ?? []).map(({ unit }) => unit);
    if (units.length === 0 && timeliness !== 'on_time') return [];
    const named = timeliness === 'on_time' ? '' : `: ${unitNames(report, units)}`;
    return [item(`${TIMELINESS_NAMES[timeliness]}: ${units.length} đơn vị${named}.`)];
  });
};

const ORDER = ['on_time', 'late', 'pending', 'missing', 'excused'] as const;

const sectors = (report: CompiledReport): readonly Block[] => {
  const { sections } = report.compilation;
  if (sections.length === 0) return [paragraph('Biểu của kỳ báo cáo này không có phần lời văn.')];
  return sections.flatMap(({ name, contributions }, index) => [
    heading(`${index + 1}. ${name.vi}`),
    ...(contributions.length === 0
      ? [paragraph('Chưa có đơn vị nào báo cáo nội dung này.')]
      : contributions.flatMap(({ unit, text }) => contribution(unitName(report, unit), text))),
  ]);
};

/** What a unit wrote, in its own words, with its name before it. */
const contribution = (unit: string, text: string): readonly Block[] => {
  const [first = '', ...more] = linesOf(text);
  return [item(`${unit}: ${first}`), ...more.map(paragraph)];
};

const targets = (report: CompiledReport): readonly Block[] => {
  const rows = judgedRows(report);
  const by = group(rows, ({ row }) => row.assessment);
  const counts = Object.entries(ASSESSMENT_NAMES).flatMap(([assessment, name]) => {
    const found = by.get(assessment as keyof typeof ASSESSMENT_NAMES)?.length ?? 0;
    return found === 0 ? [] : [`${name.vi}: ${found}`];
  });
  return [
    paragraph(rows.length === 0 ? 'Kỳ báo cáo này không có chỉ tiêu nào.' : `Tổng hợp ${rows.length} chỉ số: ${counts.join('; ')}.`),
    ...toldInWords(report),
    paragraph('Số liệu từng chỉ tiêu tại Phụ lục I.'),
  ];
};

/** What no figure tells: of an indicator of words, what each unit said. */
const toldInWords = (report: CompiledReport): readonly Block[] =>
  judgedRows(report).flatMap(({ number, name, row: { words = [] } }) =>
    words.map(({ unit, text }) => item(`Chỉ tiêu ${number} – ${name}: ${unitName(report, unit)}: ${linesOf(text).join(' ')}`)),
  );

const judgedRows = (report: CompiledReport) =>
  targetRows(report.compilation.rows).filter(
    (target): target is TargetRow & { readonly row: NonNullable<TargetRow['row']> } => target.row !== null,
  );

const atRisk = (report: CompiledReport): readonly Block[] =>
  itemsOr(
    judgedRows(report)
      .filter(({ row: { assessment } }) => assessment === 'at_risk' || assessment === 'missed')
      .map(({ number, name, row }) => {
        const reached = writeCell(reckoned(row.cumulative ?? row.current, row.places)) || 'chưa có số liệu';
        const measure = row.measure === null ? '' : ` (${row.measure.vi})`;
        const lead = unitName(report, row.lead);
        return `Chỉ tiêu ${number} – ${name}${measure}: thực hiện ${reached}, kế hoạch ${writeCell(planCell(row.plan))}; ${ASSESSMENT_NAMES[row.assessment].vi}. Đơn vị chủ trì: ${lead}.`;
      }),
    'Đến kỳ báo cáo này chưa có chỉ tiêu nào có nguy cơ không đạt.',
  );

const tasks = ({ tasks: reported }: CompiledReport): readonly Block[] => {
  if (reported.length === 0) return [paragraph('Không có nhiệm vụ nào được giao trong kỳ báo cáo này.')];
  const by = group(reported, ({ result }) => result);
  const counts = [...by].map(([result, found]) => `${TASK_RESULT_NAMES[result].vi}: ${found.length}`);
  return [
    paragraph(`Tổng số nhiệm vụ theo dõi: ${reported.length}; ${counts.join('; ')}. Chi tiết tại Phụ lục II.`),
    ...(by.get('overdue') ?? []).map(({ code, title, lead, lastDay }) =>
      item(
        `Quá hạn: ${code} – ${title}${lead === null ? '' : ` (${lead})`}${lastDay === null ? '' : `, hạn hết ngày ${writeDay(lastDay)}`}.`,
      ),
    ),
  ];
};

const difficulties = (report: CompiledReport): readonly Block[] => {
  const by = group(report.difficulties, ({ level }) => level);
  if (by.size === 0) return [paragraph('Không có khó khăn, vướng mắc, kiến nghị nào được nêu trong kỳ báo cáo này.')];
  return [
    ...LEVELS.flatMap((level) => {
      const found = by.get(level) ?? [];
      if (found.length === 0) return [];
      return [
        heading(`Thuộc thẩm quyền ${IMPEDIMENT_LEVELS[level].vi}`),
        ...found.map(({ unit, text }) => item(`${unitName(report, unit)}: ${linesOf(text ?? ERASED).join(' ')}`)),
      ];
    }),
    paragraph('Đề xuất và tình trạng giải quyết tại Phụ lục III.'),
  ];
};

const discipline = (report: CompiledReport): readonly Block[] => {
  const { owing } = report.compilation;
  const late = owing.filter(({ timeliness }) => timeliness === 'late');
  const returned = owing.filter(({ timesReturned }) => timesReturned > 0);
  return [
    ...late.map(({ unit, workingDaysLate }) => item(`${unitName(report, unit)}: trễ ${workingDaysLate} ngày làm việc.`)),
    ...returned.map(({ unit, timesReturned }) => item(`${unitName(report, unit)}: báo cáo bị trả lại ${timesReturned} lần.`)),
    ...(late.length + returned.length === 0 ? [paragraph('Không có báo cáo trễ hạn hoặc bị trả lại.')] : []),
    paragraph('Chi tiết từng đơn vị tại Phụ lục IV.'),
  ];
};

const nextTasks = (report: CompiledReport): readonly Block[] =>
  itemsOr(
    report.nextTasks.map(({ text, unit, lastDay }) => {
      const by = [...(unit === null ? [] : [unitName(report, unit)]), ...(lastDay === null ? [] : [`hạn hết ngày ${writeDay(lastDay)}`])];
      return `${text.replace(/\.$/, '')}${by.length === 0 ? '' : ` (${by.join('; ')})`}.`;
    }),
    'Không có nhiệm vụ nào đến hạn trong kỳ tới.',
  );
