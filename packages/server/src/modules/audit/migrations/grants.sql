-- 留痕只增不改 — the everyday role appends and reads, nothing else (GB/T 22239-2019 8.1.4.3c).
revoke update, delete on audit.entry, audit.seal, audit.anchor from {app};
