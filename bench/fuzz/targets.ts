import type { Target } from './target.ts';

/** All targets by name. Each is loaded only when needed. */
export const targets = {
  documents: async (): Promise<Target> => (await import('./documents.ts')).documents,
  readers: async (): Promise<Target> => (await import('./readers.ts')).readers,
  configuration: async (): Promise<Target> => (await import('./configuration.ts')).configuration,
  traffic: async (): Promise<Target> => (await import('./traffic.ts')).traffic,
  fixes: async (): Promise<Target> => (await import('./fixes.ts')).fixes,
  corrections: async (): Promise<Target> => (await import('./corrections.ts')).corrections,
  linear: async (): Promise<Target> => (await import('./linear.ts')).linear,
};

export type TargetName = keyof typeof targets;
