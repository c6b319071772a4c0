select month, organisation, county,
       sum(case when item = 'first-loan-firms' then value end) as amount
  from fact.return_cell
 where form = 'bank'
   and item = 'first-loan-firms'
   and county = ''
 group by month, organisation, county
