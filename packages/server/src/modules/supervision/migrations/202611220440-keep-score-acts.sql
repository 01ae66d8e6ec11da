create trigger score_act_is_append_only before update or delete on supervision.score_act
  for each statement execute function supervision.refuse_rewriting();
