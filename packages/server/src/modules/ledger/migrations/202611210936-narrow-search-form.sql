create or replace function ledger.search_form(text) returns text language sql immutable parallel safe as $$
  select case
    when $1 ~ '[０-９Ａ-Ｚａ-ｚ]' then lower(translate($1,
      '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
      '0123456789abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz'))
    else lower($1)
  end
$$;
