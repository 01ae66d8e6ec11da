export { NoticeBell } from "./notice-bell/notice-bell.tsx";
export { deliveryRoutes } from "./routes.tsx";
