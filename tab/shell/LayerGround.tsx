import { useModalAttributes } from '@fluentui/react-components';

/**
 * Stays as long as the page does. What hides the page below a modal layer from assistive technology goes
 * with the last of its users; were a closing dialog the last, the page would stay hidden for good.
 */
export function LayerGround() {
  useModalAttributes();
  return null;
}
