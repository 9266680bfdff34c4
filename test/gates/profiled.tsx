import { type ComponentType, memo, Profiler, type ReactNode } from 'react';

let counts: Record<string, number> = {};

/** How often each profiled part has been rendered since the last look, by its name. */
export function takeRenders(): Readonly<Record<string, number>> {
  const taken = counts;
  counts = {};
  return taken;
}

/** The same component under React's Profiler; one that renders only for new props goes on doing so. */
export function profiled<Props extends object>(
  Component: ComponentType<Props>,
  name: (props: Props) => string,
): ComponentType<Props> {
  function Profiled(props: Props): ReactNode {
    return (
      <Profiler id={name(props)} onRender={(id) => (counts[id] = (counts[id] ?? 0) + 1)}>
        <Component {...props} />
      </Profiler>
    );
  }
  const isMemo = '$$typeof' in Component && Component.$$typeof === Symbol.for('react.memo');
  return isMemo ? memo(Profiled) : Profiled;
}
