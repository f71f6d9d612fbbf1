// Loaded before a measured program: says at its end what it used, in microseconds and kilobytes.
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  process.stderr.write(`usage ${userCPUTime + systemCPUTime} ${maxRSS}\n`);
});
