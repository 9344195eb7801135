import { useRouter } from 'vitepress';
import { onBeforeUnmount, onMounted } from 'vue';

/**
 * Keeps a page from being left by mistake: the browser asks where the whole page goes, `mayLeave` where another page of the site takes its
 * place, by a link or by going back.
 */
export function useLeavingGuard(isAtRisk: () => boolean, mayLeave: () => boolean): void {
  const router = useRouter();
  const { onBeforeRouteChange, onBeforePageLoad } = router;
  const here = window.location.href;
  let isGranted = false;

  const unload = (event: BeforeUnloadEvent): void => {
    if (isAtRisk()) event.preventDefault();
  };
  onMounted(() => {
    window.addEventListener('beforeunload', unload);
    router.onBeforeRouteChange = async (to) => {
      if ((await onBeforeRouteChange?.(to)) === false || !mayLeave()) return false;
      isGranted = true;
      return true;
    };
    // Who goes back has left by the address already.
    router.onBeforePageLoad = async (to) => {
      if ((await onBeforePageLoad?.(to)) === false) return false;
      if (isGranted || mayLeave()) return true;
      window.history.pushState({}, '', here);
      return false;
    };
  });
  onBeforeUnmount(() => {
    window.removeEventListener('beforeunload', unload);
    router.onBeforeRouteChange = onBeforeRouteChange ?? (() => true);
    router.onBeforePageLoad = onBeforePageLoad ?? (() => true);
  });
}
