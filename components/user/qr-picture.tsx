import { encode } from 'uqr';

const SIDE = 4;

/** A QR code as one path, black on white in every scheme: a phone must read it. */
export function QrPicture({ text, label }: Readonly<{ text: string; label: string }>) {
  const { data, size } = encode(text, { border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={size * SIDE}
      height={size * SIDE}
      shapeRendering="crispEdges"
      className="rounded-card border border-line bg-white"
    >
      <path d={path} fill="black" />
    </svg>
  );
}
