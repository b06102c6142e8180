package toll.compare;

/** temporary */
public final class Kernels {
    public static int osa(String a, String b, int max) {
        if (Math.abs(a.length() - b.length()) > max) return max + 1;
        int n = a.length(), m = b.length();
        int[] p2 = new int[m + 1], p = new int[m + 1], c = new int[m + 1];
        for (int j = 0; j <= m; j++) p[j] = j;
        for (int i = 1; i <= n; i++) {
            c[0] = i; int best = i;
            for (int j = 1; j <= m; j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int v = Math.min(Math.min(c[j - 1], p[j]) + 1, p[j - 1] + cost);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) v = Math.min(v, p2[j - 2] + 1);
                c[j] = v; best = Math.min(best, v);
            }
            if (best > max) return max + 1;
            int[] t = p2; p2 = p; p = c; c = t;
        }
        return Math.min(p[m], max + 1);
    }
    public static double jaroWinkler(String a, String b) {
        int n = a.length(), m = b.length();
        if (n == 0 || m == 0) return 0;
        int w = Math.max(0, Math.max(n, m) / 2 - 1);
        boolean[] ua = new boolean[n], ub = new boolean[m];
        int common = 0;
        for (int i = 0; i < n; i++) for (int j = Math.max(0, i - w); j < Math.min(m, i + w + 1); j++)
            if (!ub[j] && a.charAt(i) == b.charAt(j)) { ua[i] = ub[j] = true; common++; break; }
        if (common == 0) return 0;
        int t = 0, k = 0;
        for (int i = 0; i < n; i++) if (ua[i]) { while (!ub[k]) k++; if (a.charAt(i) != b.charAt(k)) t++; k++; }
        double x = common, jaro = (x / n + x / m + (x - t / 2.0) / x) / 3;
        int l = 0; while (l < Math.min(4, Math.min(n, m)) && a.charAt(l) == b.charAt(l)) l++;
        return jaro + l * 0.1 * (1 - jaro);
    }
}
