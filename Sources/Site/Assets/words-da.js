/* What the reader is told on a Danish site. */
(function (KursBuild) {
  'use strict';

  KursBuild.language = 'da';

  /** How far the browser lets a page see. */
  const place = KursBuild.isApart ? 'denne side' : 'dette websted';

  KursBuild.words = {
    check: 'Tjek svar',
    checkAll: 'Tjek alle svar',
    checkAnyway: 'Tjek alligevel',
    keep: 'Gem svar',
    retry: 'Prøv igen',
    change: 'Ret dit svar',
    retryWrong: 'Prøv igen på de forkerte',
    reset: 'Nulstil quizzen',
    resetSure: 'Tryk igen for at nulstille quizzen',
    resetWarning: 'Dine refleksioner i quizzen slettes også, hvis du trykker igen.',
    resetQuestion: 'Nulstil spørgsmålet',
    right: 'Rigtigt',
    partly: 'Delvist rigtigt',
    wrong: 'Forkert',
    answeredOnly: 'Dit svar er noteret. Her er intet rigtigt eller forkert svar.',
    yourAnswer: 'Dit svar',
    yourAnswerRight: 'Dit svar – rigtigt',
    yourAnswerWrong: 'Dit svar – forkert',
    noAnswer: 'Intet svar – forkert',
    firstRight: 'Rigtigt: Det skal stå først',
    firstWrong: 'Forkert: Det skal ikke stå først',
    nextRight: 'Rigtigt: Det kommer lige efter punktet før',
    nextWrong: 'Forkert: Det kommer ikke lige efter punktet før',
    chooseOne: 'Vælg et svar først.',
    chooseRows: 'Vælg mindst ét svar først.',
    orderFirst: 'Sæt punkterne i rækkefølge først.',
    writeFirst: 'Skriv eller vælg et svar først.',
    markFirst: 'Markér mindst ét sted i teksten først.',
    chosen: (right, all, wrong) => `Du har valgt ${right} af ${all} rigtige svar`
      + (wrong === 0 ? '.' : wrong === 1 ? ' og 1 forkert.' : ` og ${wrong} forkerte.`),
    rightOf: (right, all) => `${right} af ${all} er rigtige.`,
    following: (right, all) => `${right} af ${all} punkter følger rigtigt efter punktet før.`,
    perOption: 'Der står en forklaring ved hvert af dine svar.',
    perPart: 'Ved hvert svar står der, om det er rigtigt.',
    hintThere: 'Der er et hint til spørgsmålet.',
    triesLeft: (left) => (left === 1
      ? 'Svaret vises, hvis det næste forsøg heller ikke er rigtigt.'
      : `Svaret vises efter ${left} forsøg mere.`),
    moveUp: 'Flyt op',
    moveDown: 'Flyt ned',
    moved: (text, place, all) => `${text}: plads ${place} af ${all}`,
    isFirst: (text) => `${text} står allerede først`,
    isLast: (text) => `${text} står allerede sidst`,
    question: (number, all) => `Spørgsmål ${number} af ${all}`,
    drawn: (some, all) => `Du får ${some} af ${all} spørgsmål, valgt tilfældigt. `
      + 'Når du nulstiller quizzen, får du et nyt udvalg.',
    atEnd: 'Du får at vide, om dine svar er rigtige, når du har svaret på alle spørgsmål.',
    missing: (numbers) => `Du mangler at svare på spørgsmål ${numbers}. `
      + 'Svar på dem, eller tjek dine svar alligevel.',
    and: ' og ',
    answered: (done, all) => `Du har svaret på ${done} af ${all} spørgsmål.`,
    score: (score, max, percent) => `Du fik ${score} af ${max} point (${percent} procent).`,
    passed: (pass) => `Kravet er ${pass} procent: Du har bestået.`,
    failed: (pass) => `Kravet er ${pass} procent: Du har ikke bestået endnu. `
      + 'Prøv igen på de spørgsmål, du ikke fik helt rigtige.',
    notRight: 'Spørgsmål, du ikke fik helt rigtige:',
    retrying: (count) => (count === 1
      ? 'Et spørgsmål er klar til et nyt forsøg.'
      : `${count} spørgsmål er klar til et nyt forsøg.`),
    wasReset: 'Quizzen er nulstillet. Begynd forfra med første spørgsmål.',
    questionWasReset: 'Spørgsmålet er nulstillet.',
    unsaved: 'Dine svar kan ikke gemmes på denne enhed. '
      + 'Du kan tage quizzen, men svarene forsvinder, når du forlader siden.',
    unreadable: 'Et tidligere svar kunne ikke læses og er fjernet. Svar på spørgsmålet igen.',
    keepReflection: (days) => `Gem på denne enhed i ${days} dage`,
    reflectionTooLong: 'Teksten er for lang: Kun de første 20.000 tegn bliver gemt.',
    reflectionHere: 'Det, du skriver, bliver i denne fane og forsvinder, når du lukker den.',
    reflectionKept: (date) => `Det, du skriver, er gemt på denne enhed til den ${date}. `
      + 'Andre, der bruger enheden, kan læse det.',
    progress: 'Gem, hent eller slet dine svar',
    progressWhy: 'Dine svar ligger kun i denne browser. '
      + 'Gem dem i en fil, hvis du vil fortsætte et andet sted.',
    saveFile: 'Gem svar i en fil',
    loadFile: 'Hent svar fra en fil',
    removeAll: `Nulstil alt på ${place}`,
    removeSure: 'Tryk igen for at slette alle dine svar',
    removeWarning: `Alle dine svar på ${place} slettes, hvis du trykker igen.`,
    removed: `Alle dine svar på ${place} er slettet.`,
    savedFile: (name) => `Dine svar er gemt i filen ${name}.`,
    nothingToSave: 'Der er ingen svar at gemme endnu.',
    leftOut: 'Refleksioner er kun med, hvis du har valgt at gemme dem på enheden.',
    noRoom: 'Filen kan ikke hentes: Der er ikke plads til svarene på denne enhed.',
    loaded: (count) => (count === 0 ? 'Filen er hentet.' : `${count} svar er hentet.`),
    notOurFile: 'Filen kan ikke bruges: Den er ikke gemt fra et kursus som dette.',
    otherSite: 'Filen kan ikke bruges: Den er gemt fra et andet websted.',
    newerFile: 'Filen kan ikke bruges: Den er gemt fra en nyere udgave af webstedet.',
    noneHere: 'Filen kan ikke bruges her: Den har ingen svar fra denne side.',
    fileName: 'mine-svar',
    resume: 'Fortsæt, hvor du slap',
    glossary: 'Se ordet i ordbogen',
    learning: {
      title: 'Dit forløb',
      sections: (seen, all) => `Du har læst ${seen} af ${all} afsnit.`,
      quizzes: (passed, all) => (all === 1
        ? (passed ? 'Du har gennemført quizzen.' : 'Du mangler at gennemføre quizzen.')
        : `Du har gennemført ${passed} af ${all} quizzer.`),
      cases: (ended, all) => (all === 1
        ? (ended ? 'Du har gennemført casen.' : 'Du mangler at gennemføre casen.')
        : `Du har gennemført ${ended} af ${all} cases.`),
      done: (date) => `Du gennemførte modulet den ${date}.`,
      readAll: 'Markér alle afsnit som læst',
      overview: 'Min læring',
      apart: 'Du har åbnet webstedet fra en USB-nøgle eller en mappe. I Firefox kan denne side '
        + 'derfor ikke se, hvad du har gjort på andre sider. Gå til modulets side, '
        + 'find ”Gem, hent eller slet dine svar”, og tryk på ”Gem svar i en fil”. '
        + 'Tryk derefter her på ”Hent svar fra en fil”. Gør det for hvert modul. '
        + 'Nulstiller du noget her, bliver det ikke slettet på modulets egen side.',
      notBegun: 'Ikke begyndt',
      minutes: (count) => `Tid: ${count} min.`,
      scores: (percents) => `Quiz: ${percents} procent af pointene.`,
      resetModule: 'Nulstil modulet',
      resetSure: 'Tryk igen for at nulstille modulet',
      resetWarning: (title) => `Alt, hvad du har gjort i ”${title}”, slettes, `
        + 'hvis du trykker igen.',
      wasReset: (title) => `”${title}” er nulstillet.`,
      courseState: (done, all) => `Du har gennemført ${done} af ${all} moduler.`,
      courseDone: (date) => `Du gennemførte kurset den ${date}.`,
      reflections: 'Dine refleksioner',
      noReflections: 'Du har ikke gemt nogen refleksioner på denne enhed.',
      until: (date) => `Slettes den ${date}`,
      untilClosed: 'Slettes, når du lukker fanen',
      print: 'Udskriv min læring',
      certificate: 'Kursusbevis',
      name: 'Dit navn, som det skal stå på kursusbeviset',
      nameNote: 'Navnet bliver hverken gemt eller sendt nogen steder hen.',
      nameMissing: 'Skriv dit navn først.',
      printCertificate: 'Udskriv kursusbevis',
      hasDone: 'har gennemført kurset',
      finished: (date) => `Gennemført den ${date}`,
      version: (date) => `Indholdet er fra den ${date}.`,
      declaration: 'Kursusbeviset er deltagerens egen erklæring. Ingen har kontrolleret, '
        + 'hvem der har taget kurset.',
    },
    story: {
      back: 'Et skridt tilbage',
      restart: 'Begynd forfra',
      chose: (text) => `Du valgte: ${text}`,
      wentBack: 'Du er gået et skridt tilbage.',
      begun: 'Du er begyndt forfra på casen.',
      wayTitle: 'Din vej gennem casen',
      wayLead: 'Følg et link for at gå tilbage til scenen og vælge noget andet.',
      here: 'her er du nu',
      steppedBack: 'et skridt tilbage',
      jumped: 'tilbage via listen',
      resumed: 'Du fortsætter, hvor du slap sidst.',
      edited: 'Casen er ændret, siden du var her sidst, så du begynder forfra.',
      unsaved: 'Din plads i casen kan ikke gemmes på denne enhed. '
        + 'Du kan gennemføre casen, men du begynder forfra, hvis du forlader siden.',
      unreadable: 'Din plads i casen kunne ikke læses, så du begynder forfra.',
    },
  };
}(window.KursBuild));
