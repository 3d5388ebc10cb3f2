/** Preloaded into a portal: at each SIGUSR2 its clock goes forward by fifteen minutes. Signals in a row are one. */
process.on('SIGUSR2', () => {
  const { now } = Date;
  Date.now = () => now() + 15 * 60_000;
});
