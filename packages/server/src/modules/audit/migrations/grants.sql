-- 留痕只增不改 — the everyday role appends and reads, nothing else (GB/T 22239-2019 8.1.4.3c).
-- What entries say of persons goes by audit.erase_personal() alone.
revoke update, delete on audit.entry, audit.seal, audit.anchor, audit.personal from {app};
