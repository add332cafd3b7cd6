export function exclusively(work: () => Promise<void> | void): Promise<void>
