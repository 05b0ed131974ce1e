/** 0 all well; 1 some report has errors, the others are built; 2 wrong use, or nothing could be run. */
export type ExitStatus = 0 | 1 | 2
