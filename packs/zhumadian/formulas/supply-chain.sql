select month, organisation, county,
       sum(case when item = 'supply-chain' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'supply-chain'
   and county = ''
 group by month, organisation, county
