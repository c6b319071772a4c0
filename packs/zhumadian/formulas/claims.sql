select month, organisation, county,
       sum(case when item = 'claims-paid' then value end) as amount
  from fact.return_cell
 where form = 'insurer'
   and item = 'claims-paid'
   and county = ''
 group by month, organisation, county
