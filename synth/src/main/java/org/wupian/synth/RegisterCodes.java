package org.wupian.synth;

/// Codes of registers (登记代码) whose check characters hold.
final class RegisterCodes {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    private RegisterCodes() {}

    /// A unified credit code, GB 32100-2015.
    ///
    /// @param kind the first two characters: 91 enterprises, 92 shops, 93 cooperatives
    /// @param serial makes the organisation code, different for different firms
    static String creditCode(String kind, String county, long serial) {
        StringBuilder code = new StringBuilder(kind).append(county).append("MA");
        String digits = Long.toString(serial, 31);
        for (int i = digits.length(); i < 6; i++) {
            code.append('0');
        }
        for (int i = 0; i < digits.length(); i++) {
            code.append(ALPHABET.charAt(Character.digit(digits.charAt(i), 31)));
        }
        int sum = 0;
        for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(8 + i), 36) * ORGANISATION_WEIGHTS[i];
        }
        code.append("0X987654321".charAt(sum % 11));
        int total = 0;
        int weight = 1;
        for (int i = 0; i < code.length(); i++) {
            total += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        int check = (ALPHABET.length() - total % ALPHABET.length()) % ALPHABET.length();
        return code.append(ALPHABET.charAt(check)).toString();
    }

    /// A registration number of 15 digits with its check digit by ISO 7064, MOD 11,10.
    static String registrationNumber(String county, long serial) {
        String body = "%s%08d".formatted(county, serial % 100_000_000);
        int product = 10;
        for (int i = 0; i < body.length(); i++) {
            int sum = (product + body.charAt(i) - '0') % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return body + (11 - product) % 10;
    }
}
