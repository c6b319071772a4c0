select month, organisation, county,
       sum(case when item = 'fx-hedged' then value end) as amount,
       sum(case when item = 'fx-settlement' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('fx-hedged', 'fx-settlement')
   and county = ''
 group by month, organisation, county
