namespace Durchwahl.Demo;

/// <summary>Names of people who do not exist, put together by chance from a fixed seed: every start invents the same ones.</summary>
sealed class InventedNames(int seed)
{
    static readonly string[] Women =
    [
        "Anna", "Miriam", "Katharina", "Selin", "Olena", "Dörte", "Ines", "Nadine", "Birgit", "Ayşe", "Heike", "Svetlana", "Magdalena", "Jule", "Petra", "Sabine", "Fatma", "Ute",
        "Marlene", "Agnieszka", "Claudia", "Imke", "Yasmin", "Rieke", "Tanja", "Lena",
    ];

    static readonly string[] Men =
    [
        "Torben", "Frank", "Mehmet", "Jan-Peter", "Emre", "Olaf", "Henning", "Piotr", "Klaus", "Daniel", "Björn", "Ahmet", "Sören", "Markus", "Stefan", "Ulf", "Matthias", "Jörg",
        "Andrij", "Lukas", "Hartmut", "Thies",
    ];

    static readonly string[] Surnames =
    [
        "Kuhlmann", "Heidecke", "Wichmann", "Aydoğan", "Möllering", "Schaper", "Brockhoff", "Karadağ", "Tkatschuk", "Schlüter", "von der Heide", "Yıldız", "Harmening", "Bödeker",
        "Tegtmeier", "Lüdersen", "Pawlak", "Ostermann", "Rodenberg", "Steinbrink", "Weißhaupt", "Möhle", "Drewes", "Nottmeier", "Bredthauer", "Kasten", "Riechers", "Söhlke", "Gerdes",
        "Hansmeier", "Meyer-Oldendorf", "Maiwald", "Mayrhofer", "Meierkord", "Özdoğru", "Kowalke", "Bulmahn", "Voss", "Ehlerding", "Fischbeck", "Grimpe", "Hävemeier", "Insinger",
        "Jasper", "Korff", "Lohmeyer", "Nagel", "Oetker-Brandes", "Prasuhn", "Quast", "Rinne", "Struckmann", "Thielking", "Uphoff", "Volkening", "Wömpner", "Ziesenis", "Ackermann",
        "Buhrmester", "Celik-Hartmann", "Dettmer", "Engelking", "Freimann", "Göhrs", "Hupe", "Ilsemann", "Jesko", "Knigge", "Lampe", "Mensching", "Neelmeier", "Ovelgönne", "Pook",
        "Rösemeier", "Schweer", "Tünnermann", "Urban", "Vehling", "Watermann", "Zschoche",
    ];

    readonly Random _chance = new(seed);
    readonly HashSet<string> _taken = [];

    /// <summary>A name that was not given before.</summary>
    public (string Salutation, string? Title, string Given, string Surname) Next()
    {
        while (true)
        {
            var isWoman = _chance.Next(100) < 62;
            var given = isWoman ? Women[_chance.Next(Women.Length)] : Men[_chance.Next(Men.Length)];
            var surname = Surnames[_chance.Next(Surnames.Length)];
            if (_taken.Add(surname + given)) return (isWoman ? "Frau" : "Herr", _chance.Next(100) < 3 ? "Dr." : null, given, surname);
        }
    }
}
