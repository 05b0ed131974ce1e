/** What is shown where the page cannot begin. */
export const Problem = ({ message }: { message: string }) => (
  <main class="first" aria-live="assertive">
    <h1>没有打开</h1>
    <p>{message}</p>
  </main>
)
