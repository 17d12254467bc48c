/** PLACEHOLDER */
export function Finder({ onClose }: { readonly onClose: () => void }) {
  return <button onClick={onClose}>×</button>;
}
