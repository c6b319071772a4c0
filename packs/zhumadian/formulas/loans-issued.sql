select month, organisation, county,
       sum(case when item = 'loans-issued' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'loans-issued'
   and county = ''
 group by month, organisation, county
