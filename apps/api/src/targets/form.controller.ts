import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FormsView, FormView } from '#contracts';
import { type Actor, formFor, formOn, inOrder, type LocalDay, localDayOf, planOn, Refusal, writeDay } from '#domain';
import { OfficeClock, RegimeDesk } from '#office';
import { TheActor } from '../access/index.js';
import { ReadAnswers } from '../http/answer.dto.js';
import { ReadingHeaders } from '../http/read-after.js';
import { FormDto, FormPath, FormQuery, FormsDto } from './form.dto.js';
import { formHead, formView } from './form-view.js';

/** Shows what the duties' reports ask for: whole, or as it is asked of one unit; restricted indicators to cleared seats only. */
@ApiTags('forms')
@ReadingHeaders()
@Controller('forms')
export class FormController {
  constructor(
    private readonly regime: RegimeDesk,
    private readonly clock: OfficeClock,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'listForms', summary: 'All versions of the forms' })
  @ReadAnswers(FormsDto)
  async list(): Promise<FormsView> {
    const regime = await this.regime.current();
    const forms = [...regime.forms].sort((a, b) => inOrder(a.duty, b.duty) || a.version - b.version);
    return { forms: forms.map((form) => formHead(form, regime)) };
  }

  @Get(':duty')
  @ApiOperation({ operationId: 'getForm', summary: 'The form of a duty on a day, whole or as it is asked of a unit' })
  @ReadAnswers(FormDto)
  async one(@TheActor() actor: Actor, @Param() { duty }: FormPath, @Query() { unit, day }: FormQuery): Promise<FormView> {
    const regime = await this.regime.current();
    const on = (day as LocalDay | undefined) ?? localDayOf(await this.clock.now(), regime.authority.zone);
    const form = formOn(regime.forms, duty, on);
    if (form === undefined) throw noForm(duty, on);
    return formView(formFor(actor, form, planOn(regime, on).targets), regime, { day: on, unit: unit ?? null });
  }
}

const noForm = (duty: string, day: LocalDay): Refusal =>
  new Refusal('NO_SUCH_FORM', {
    vi: `Ngày ${writeDay(day)} không có biểu mẫu nào của “${duty}”. Hãy xem danh sách biểu mẫu.`,
    en: `On ${writeDay(day)} there is no form of “${duty}”. Look through the list of forms.`,
  });
