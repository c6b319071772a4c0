select l.month, l.county as county, l.enterprise, b.organisation, b.balance_fen as fen
  from fact.listed_firm l
  left join fact.loan_borrower b on b.month = l.month and b.code = l.code and b.balance_fen > 0
 where l.kind = 'roster' and l.list = 'elder-care'
