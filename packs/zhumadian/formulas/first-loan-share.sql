select month, organisation, county,
       sum(case when item = 'first-loan-firms' then value end) as amount,
       sum(case when item = 'small-firms' then value end) as base
  from fact.return_cell
 where form = 'bank'
   and item in ('first-loan-firms', 'small-firms')
   and county = ''
 group by month, organisation, county
