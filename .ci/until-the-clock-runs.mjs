// Waits until the API says that the demonstration's clock runs; gives up when the starter has ended, or after forty minutes.
const [port, starter] = process.argv.slice(2);
const LONGEST_MS = 40 * 60_000;

const isThere = () => {
  try {
    return process.kill(Number(starter), 0);
  } catch {
    return false;
  }
};

for (const began = Date.now(); Date.now() - began < LONGEST_MS; await new Promise((resolve) => setTimeout(resolve, 1_000))) {
  if (!isThere()) break;
  const answer = await fetch(`http://127.0.0.1:${port}/api/health/ready`).catch(() => undefined);
  if (answer?.ok && (await answer.json()).clock === 'running') process.exit(0);
}
process.stderr.write('The clock did not run.\n');
process.exit(1);
