/** 脚注 are printed in 小五, which is our choice. Points. */
export const noteSize = 9

/** The lines of notes, and the line with the rule above the first one on a page. Twips. */
export const noteLinePitch = 280
