// CPU time of this process.

/** CPU seconds that this process has used since it began. */
export function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
