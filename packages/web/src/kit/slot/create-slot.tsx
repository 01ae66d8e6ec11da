import { createContext, useContext } from "react";
import type { ComponentType, ReactNode } from "react";

/** A place on one feature's page that others may fill, and the way to fill it. */
export interface Slot<P extends object> {
  /** Stands where the parts appear; empty while nobody fills it. */
  Place: (props: P) => ReactNode;
  /** Says what appears in every such place below. */
  Fill: (props: { parts: readonly ComponentType<P>[]; children: ReactNode }) => ReactNode;
}

/**
 * Makes a slot: the feature that owns the page names what it hands over (a task's id), `app` puts in what other features
 * bring, and neither feature knows the other.
 */
export function createSlot<P extends object>(): Slot<P> {
  const Parts = createContext<readonly ComponentType<P>[]>([]);
  return {
    Place: (props) => useContext(Parts).map((Part, index) => <Part key={index} {...props} />),
    Fill: ({ parts, children }) => <Parts value={parts}>{children}</Parts>,
  };
}
