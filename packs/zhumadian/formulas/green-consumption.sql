select month, organisation, county,
       sum(case when item in ('green-consumption', 'trade-in') then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item in ('green-consumption', 'trade-in')
   and county = ''
 group by month, organisation, county
