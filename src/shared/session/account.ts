import * as z from 'zod/mini';

const name = z.string().check(z.trim(), z.minLength(1, 'needName'), z.maxLength(60, 'needName'));
const email = z.pipe(
  z.string().check(z.trim(), z.toLowerCase(), z.maxLength(200, 'needEmail')),
  z.email('needEmail'),
);
const password = z.string().check(z.minLength(10, 'needPassword'), z.maxLength(128, 'longPassword'));

/** What somebody types to have an account; e-mails are one whatever their case. */
export const accountForm = z.strictObject({ name, email, password });
export type AccountForm = z.infer<typeof accountForm>;

export const signInForm = z.strictObject({
  email,
  password: z.string().check(z.minLength(1, 'needYourPassword'), z.maxLength(128, 'longPassword')),
});
export type SignInForm = z.infer<typeof signInForm>;

export const passwordForm = z.strictObject({ password });
export type PasswordForm = z.infer<typeof passwordForm>;
