package org.wupian.supervision;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wupian.supervision.Change.Fate;
import org.wupian.supervision.Change.Piece;

/// The difference of two texts, by the longest common sequence of their tokens: a Chinese character
/// each, numbers and Latin words whole.
final class Difference {

    private static final Pattern TOKEN = Pattern.compile("[0-9.,]+|[A-Za-z]+|.", Pattern.DOTALL);

    /// Above this many cells the texts are compared as wholes: two texts of 2,000 characters fit.
    private static final int MOST_CELLS = 4_000_000;

    private Difference() {}

    static List<Piece> between(String before, String after) {
        List<String> old = tokens(before);
        List<String> now = tokens(after);
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        Pieces pieces = new Pieces();
        pieces.add(Fate.KEPT, old.subList(0, head));
        weave(pieces, old.subList(head, old.size() - tail), now.subList(head, now.size() - tail));
        pieces.add(Fate.KEPT, old.subList(old.size() - tail, old.size()));
        return pieces.all;
    }

    private static void weave(Pieces pieces, List<String> old, List<String> now) {
        if ((long) old.size() * now.size() > MOST_CELLS) {
            pieces.add(Fate.REMOVED, old);
            pieces.add(Fate.ADDED, now);
            return;
        }
        int[][] common = common(old, now);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                pieces.add(Fate.KEPT, List.of(old.get(i++)));
                j++;
            } else if (j == now.size()
                    || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                pieces.add(Fate.REMOVED, List.of(old.get(i++)));
            } else {
                pieces.add(Fate.ADDED, List.of(now.get(j++)));
            }
        }
    }

    /// Length of the longest common sequence from (i, j) on.
    private static int[][] common(List<String> old, List<String> now) {
        int[][] length = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                length[i][j] =
                        old.get(i).equals(now.get(j))
                                ? length[i + 1][j + 1] + 1
                                : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(it -> it.group()).toList();
    }

    /// Joins runs of the same fate.
    private static final class Pieces {

        final List<Piece> all = new ArrayList<>();

        void add(Fate fate, List<String> tokens) {
            if (tokens.isEmpty()) {
                return;
            }
            String text = String.join("", tokens);
            if (!all.isEmpty() && all.getLast().fate() == fate) {
                text = all.removeLast().text() + text;
            }
            all.add(new Piece(fate, text));
        }
    }
}
