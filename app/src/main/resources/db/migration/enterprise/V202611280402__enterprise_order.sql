-- The list of operators is ordered by name or by code, fifty rows at a time.
create index operator_by_name on enterprise.operator (name collate scope.chinese, id);
create index operator_in_order_of_code on enterprise.operator (credit_code, id) where credit_code is not null;
drop index enterprise.operator_of_credit_code;
