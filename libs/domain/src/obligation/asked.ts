/** What may be asked again and again, each time under the next number; `open` is what waits for its answer. */
export interface Asked<Question> {
  readonly count: number;
  readonly open?: Question;
}

/** Nothing was asked yet. */
export const NOT_ASKED: Asked<never> = { count: 0 };

/** Asked, or asked anew: the last question is the one that is answered. */
export const asked = <Question extends { readonly number: number }>(question: Question): Asked<Question> => ({
  count: question.number,
  open: question,
});

/** Answered, or overtaken by what happened. */
export const answered = <Question>({ count }: Asked<Question>): Asked<Question> => ({ count });
