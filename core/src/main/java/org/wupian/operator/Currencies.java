package org.wupian.operator;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// The currencies (币种) that a text names, and the text without their names.
///
/// @param codes of ISO 4217
record Currencies(Set<String> codes, String rest) {

    /// A longer name stands before one that it contains.
    private static final List<String[]> NAMES =
            List.of(
                    new String[] {"人民币", "CNY"},
                    new String[] {"RMB", "CNY"},
                    new String[] {"CNY", "CNY"},
                    new String[] {"¥", "CNY"},
                    new String[] {"美元", "USD"},
                    new String[] {"美金", "USD"},
                    new String[] {"US$", "USD"},
                    new String[] {"USD", "USD"},
                    new String[] {"港元", "HKD"},
                    new String[] {"港币", "HKD"},
                    new String[] {"HK$", "HKD"},
                    new String[] {"HKD", "HKD"},
                    new String[] {"$", "USD"},
                    new String[] {"欧元", "EUR"},
                    new String[] {"EUR", "EUR"},
                    new String[] {"€", "EUR"},
                    new String[] {"日元", "JPY"},
                    new String[] {"日圆", "JPY"},
                    new String[] {"JPY", "JPY"},
                    new String[] {"英镑", "GBP"},
                    new String[] {"GBP", "GBP"},
                    new String[] {"£", "GBP"},
                    new String[] {"澳大利亚元", "AUD"},
                    new String[] {"澳元", "AUD"},
                    new String[] {"AUD", "AUD"},
                    new String[] {"加拿大元", "CAD"},
                    new String[] {"加元", "CAD"},
                    new String[] {"CAD", "CAD"},
                    new String[] {"新加坡元", "SGD"},
                    new String[] {"SGD", "SGD"},
                    new String[] {"新台币", "TWD"},
                    new String[] {"台币", "TWD"},
                    new String[] {"TWD", "TWD"},
                    new String[] {"澳门元", "MOP"},
                    new String[] {"澳门币", "MOP"},
                    new String[] {"MOP", "MOP"},
                    new String[] {"韩元", "KRW"},
                    new String[] {"韩币", "KRW"},
                    new String[] {"KRW", "KRW"},
                    new String[] {"瑞士法郎", "CHF"},
                    new String[] {"CHF", "CHF"});

    static Currencies in(String tight) {
        Set<String> codes = new TreeSet<>();
        String rest = tight;
        for (String[] name : NAMES) {
            if (rest.contains(name[0])) {
                codes.add(name[1]);
                rest = rest.replace(name[0], "");
            }
        }
        return new Currencies(codes, rest);
    }

    /// The only one that is named, else the given one.
    Currency or(Currency otherwise) {
        return codes.isEmpty() ? otherwise : Currency.getInstance(new ArrayList<>(codes).get(0));
    }
}
