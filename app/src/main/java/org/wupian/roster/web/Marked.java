package org.wupian.roster.web;

import java.util.ArrayList;
import java.util.List;

/// A text with the parts that another one does not have (差异标注), so that one sees at once where two
/// names or codes differ.
public record Marked(List<Part> parts) {

    private static final int LONGEST = 300;

    /// @param differs the other text does not have it at this place
    public record Part(String text, boolean differs) {}

    /// By the longest common subsequence of their characters.
    static Marked of(String text, String other) {
        if (other.isEmpty() || text.length() > LONGEST || other.length() > LONGEST) {
            return new Marked(text.isEmpty() ? List.of() : List.of(new Part(text, false)));
        }
        int[] a = text.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        int[][] common = common(a, b);
        List<Part> parts = new ArrayList<>();
        int j = 0;
        for (int i = 0; i < a.length; i++) {
            while (j < b.length && a[i] != b[j] && common[i][j + 1] >= common[i + 1][j]) {
                j++;
            }
            boolean same = j < b.length && a[i] == b[j];
            add(parts, Character.toString(a[i]), !same);
            if (same) {
                j++;
            }
        }
        return new Marked(parts);
    }

    /// Length of the longest common subsequence of what follows each pair of places.
    private static int[][] common(int[] a, int[] b) {
        int[][] common = new int[a.length + 1][b.length + 1];
        for (int i = a.length - 1; i >= 0; i--) {
            for (int j = b.length - 1; j >= 0; j--) {
                common[i][j] =
                        a[i] == b[j]
                                ? common[i + 1][j + 1] + 1
                                : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Part> parts, String text, boolean differs) {
        if (!parts.isEmpty() && parts.getLast().differs() == differs) {
            parts.set(parts.size() - 1, new Part(parts.getLast().text() + text, differs));
        } else {
            parts.add(new Part(text, differs));
        }
    }
}
