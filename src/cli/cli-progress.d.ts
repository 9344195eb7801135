/** The part of cli-progress that is used; the package brings no types. */
declare module 'cli-progress' {
  interface Bar {
    start: (total: number, value: number, payload: object) => void;
    update: (value: number, payload: object) => void;
    stop: () => void;
  }
  export const SingleBar: new (options: {
    readonly stream: NodeJS.WritableStream;
    readonly format: string;
    readonly barsize: number;
    readonly barCompleteChar: string;
    readonly barIncompleteChar: string;
    readonly clearOnComplete: boolean;
    readonly linewrap: boolean;
  }) => Bar;
}
