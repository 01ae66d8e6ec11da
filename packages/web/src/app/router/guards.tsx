import { useQuery } from "@tanstack/react-query";
import { Navigate, useLocation } from "react-router";
import type { ReactNode } from "react";
import { sessionQuery } from "../../api/session.ts";
import { ErrorState } from "../../kit/empty-state/error-state.tsx";
import { PageSkeleton } from "../../kit/skeleton/skeleton.tsx";

/** Lets in who is signed in; sends others to the sign-in and back here afterwards. */
export function SignedInOnly(props: { children: ReactNode }) {
  const location = useLocation();
  const session = useQuery(sessionQuery);
  if (session.isPending) return <PageSkeleton />;
  if (session.isError && session.data === undefined) {
    return <ErrorState error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (!session.data) {
    const from = `${location.pathname}${location.search}`;
    return <Navigate to={from === "/" ? "/sign-in" : `/sign-in?${new URLSearchParams({ from }).toString()}`} replace />;
  }
  if (session.data.mustChangePassword && location.pathname !== "/password") return <Navigate to="/password" replace />;
  if (session.data.mustEnrolSecondFactor) return <Navigate to="/second-factor" replace />;
  return props.children;
}
