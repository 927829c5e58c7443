import { PasswordField } from '@/components/forms/text-fields';

type Props = Readonly<{ prefix?: string; label: string }>;

/** A password to be chosen, typed twice. */
export function ChosenPasswordFields({ prefix = '', label }: Props) {
  return (
    <>
      <PasswordField
        name={`${prefix}password`}
        label={label}
        hint="不少于 10 个字符；不能是常见密码，不能与用户名相同"
        autoComplete="new-password"
        required
      />
      <PasswordField
        name={`${prefix}passwordAgain`}
        label={`再次输入${label}`}
        autoComplete="new-password"
        required
      />
    </>
  );
}
