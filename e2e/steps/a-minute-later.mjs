/** Preloaded into a portal: at each SIGUSR2 its clock goes forward by 61 seconds. */
process.on('SIGUSR2', () => {
  const { now } = Date;
  Date.now = () => now() + 61_000;
});
