/** The version of the rules of compiling. Raised when the same input would give other figures; what was issued by older ones stays as it was. */
export const COMPILING_RULES = 'rollup/2';
