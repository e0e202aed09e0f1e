import type { Bilingual, Language } from '#domain';

/** The language somebody asked for by `Accept-Language`: Vietnamese, unless English is wanted more. */
export const languageOf = (acceptLanguage: string | undefined): Language => {
  const wanted = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find((found) => found !== undefined);
    return { language: tag.split('-')[0], quality: quality === undefined ? 1 : Number(quality) };
  });
  const quality = (language: Language): number =>
    Math.max(0, ...wanted.filter((one) => one.language === language).map((one) => one.quality));
  return quality('en') > quality('vi') ? 'en' : 'vi';
};

export const inLanguage = (text: Bilingual, language: Language): string => text[language];
