import { onBeforeUnmount, onMounted, ref } from 'vue';
import { isTyped } from './is-typed.js';

const holdsFiles = (data: DataTransfer | null): data is DataTransfer => data?.types.includes('Files') === true;

/** Takes files that are dropped anywhere on the page, and what is pasted while nothing is typed into. */
export function useFileDrop(take: { readonly files: (files: readonly File[]) => void; readonly text: (text: string) => void }) {
  const isOver = ref(false);

  const over = (event: DragEvent): void => {
    if (!holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    isOver.value = true;
  };
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) isOver.value = false;
  };
  const drop = (event: DragEvent): void => {
    isOver.value = false;
    if (event.defaultPrevented || !holdsFiles(event.dataTransfer)) return;
    event.preventDefault();
    take.files([...event.dataTransfer.files]);
  };
  const paste = (event: ClipboardEvent): void => {
    if (event.defaultPrevented || isTyped(event.target)) return;
    const files = [...(event.clipboardData?.files ?? [])];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (files.length > 0) take.files(files);
    else if (text !== '') take.text(text);
    else return;
    event.preventDefault();
  };

  onMounted(() => {
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    window.addEventListener('paste', paste);
  });
  onBeforeUnmount(() => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('dragleave', leave);
    window.removeEventListener('drop', drop);
    window.removeEventListener('paste', paste);
  });
  return isOver;
}
