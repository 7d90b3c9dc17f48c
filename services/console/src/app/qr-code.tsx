import { useQuery } from '@tanstack/react-query';

const sizePx = 168;

/** An address as a picture that a phone reads; made here, since the address is a secret. */
export const QrCode = ({ text, label }: { text: string; label: string }) => {
  const { data } = useQuery({
    queryKey: ['qr', text],
    queryFn: async () => {
      const { default: qrcode } = await import('qrcode');
      const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
      return { size: modules.size, path: pathOf(modules.size, (row, column) => modules.get(row, column) === 1) };
    },
    staleTime: Infinity,
    gcTime: 0,
  });
  if (data === undefined) return null;
  const { size, path } = data;
  return (
    <svg
      className="qr"
      role="img"
      aria-label={label}
      width={sizePx}
      height={sizePx}
      viewBox={`-2 -2 ${size + 4} ${size + 4}`}
    >
      <rect x="-2" y="-2" width={size + 4} height={size + 4} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
};

const pathOf = (size: number, isDark: (row: number, column: number) => boolean): string => {
  const parts: string[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) if (isDark(row, column)) parts.push(`M${column} ${row}h1v1h-1z`);
  return parts.join('');
};
