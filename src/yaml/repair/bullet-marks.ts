/** What people put before the entries of a list instead of `-`, as a pattern. */
export const bulletMarks = '[*•·●○–－+]'
