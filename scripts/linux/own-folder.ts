/** The path of a process's own folder, which it can open even where it cannot pass the folders above. Only on Linux. */
export const OWN_FOLDER = process.platform === 'linux' ? '/proc/self/cwd' : undefined;
