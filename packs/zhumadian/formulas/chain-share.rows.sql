select l.month, l.kind || ':' || l.list as county, l.enterprise, b.organisation, b.balance_fen as fen
  from fact.listed_firm l
  join fact.loan_borrower b on b.month = l.month and b.code = l.code and b.balance_fen > 0
 where l.kind in ('chain', 'cluster')
