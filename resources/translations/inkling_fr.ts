<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AccuracyChart</name>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>The accuracy, step by step</source>
        <translation>L’exactitude, pas à pas</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Entraînement</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Questions for the playground</source>
        <translation>&amp;Questions pour le terrain de jeu</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Fichiers &amp;récents</translation>
    </message>
    <message>
        <source>Shipped &amp;models</source>
        <translation>&amp;Modèles fournis</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Jeu de données</translation>
    </message>
    <message>
        <source>strokes in the &amp;hand of one country</source>
        <translation>Tracés à la main d’un &amp;pays</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save the network and how it was trained</source>
        <translation>Enregistrer le réseau et la façon dont il a été entraîné</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Enregistrer &amp;sous…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Clear the drawing</source>
        <translation>&amp;Effacer le dessin</translation>
    </message>
    <message>
        <source>An &amp;example of the data set</source>
        <translation>Un e&amp;xemple du jeu de données</translation>
    </message>
    <message>
        <source>&amp;Paste a picture</source>
        <translation>&amp;Coller une image</translation>
    </message>
    <message>
        <source>&amp;Open a picture…</source>
        <translation>&amp;Ouvrir une image…</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Rest between two mini-batches; nothing is lost</source>
        <translation>S’arrêter entre deux mini-lots&#xa0;; rien n’est perdu</translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation>&amp;Un pas</translation>
    </message>
    <message>
        <source>One mini-batch: one gradient, one step</source>
        <translation>Un mini-lot&#xa0;: un gradient, un pas</translation>
    </message>
    <message>
        <source>St&amp;op</source>
        <translation>&amp;Arrêter</translation>
    </message>
    <message>
        <source>End this run; the network stays as it is now</source>
        <translation>Terminer cet essai&#xa0;; le réseau reste tel qu’il est</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>New random weights from the seed: forget everything learned</source>
        <translation>Nouveaux poids aléatoires tirés de la graine&#xa0;: tout oublier</translation>
    </message>
    <message>
        <source>&amp;Look at the digits…</source>
        <translation>&amp;Regarder les chiffres…</translation>
    </message>
    <message>
        <source>&amp;strokes: drawn by Inkling</source>
        <translation>&amp;Tracés&#xa0;: dessinés par Inkling</translation>
    </message>
    <message>
        <source>&amp;MNIST</source>
        <translation>&amp;MNIST</translation>
    </message>
    <message>
        <source>&amp;Cancel loading</source>
        <translation>&amp;Annuler le chargement</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>Plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>Plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Normal size</source>
        <translation>Taille &amp;normale</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;Default layout</source>
        <translation>&amp;Disposition par défaut</translation>
    </message>
    <message>
        <source>&amp;Full screen with large text</source>
        <translation>P&amp;lein écran en grand texte</translation>
    </message>
    <message>
        <source>Show &amp;clicks by a ring</source>
        <translation>Montrer les &amp;clics par un anneau</translation>
    </message>
    <message>
        <source>&amp;Index of the course’s claims…</source>
        <translation>&amp;Index des affirmations du cours…</translation>
    </message>
    <message>
        <source>Prepare a &amp;worksheet…</source>
        <translation>Préparer une &amp;fiche…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>&amp;Compte rendu…</translation>
    </message>
    <message>
        <source>&amp;Show stroke-size overfitting…</source>
        <translation>&amp;Montrer le surapprentissage lié à l’épaisseur du trait…</translation>
    </message>
    <message>
        <source>&amp;Playground: small networks in the plane…</source>
        <translation>&amp;Terrain de jeu&#xa0;: petits réseaux dans le plan…</translation>
    </message>
    <message>
        <source>&amp;About Inkling</source>
        <translation>À &amp;propos d’Inkling</translation>
    </message>
    <message>
        <source>The network on screen; choose another one</source>
        <translation>Le réseau affiché&#xa0;; choisissez-en un autre ici</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>A &amp;folder of digits…</source>
        <translation>Un &amp;dossier de chiffres…</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Open a model file or a worksheet</source>
        <translation>Ouvrir un fichier de modèle ou une fiche</translation>
    </message>
    <message>
        <source>&amp;Train new</source>
        <translation>&amp;Entraîner un nouveau réseau</translation>
    </message>
    <message>
        <source>A new network: step after step down the gradient</source>
        <translation>Un nouveau réseau&#xa0;: descendre le gradient pas à pas</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Continuer</translation>
    </message>
    <message>
        <source>Go on training the network on screen</source>
        <translation>Continuer d’entraîner le réseau à l’écran</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Raccourcis clavier…</translation>
    </message>
</context>
<context>
    <name>AdmittedPage</name>
    <message>
        <source>a, b and c are those of a single neuron with a sigmoid: choose no hidden layer.</source>
        <translation>a, b et c sont ceux d’un seul neurone à sigmoïde&#xa0;: choisissez de n’avoir aucune couche cachée.</translation>
    </message>
    <message>
        <source>There are no pupils yet: paint some points, or make them anew.</source>
        <translation>Il n’y a pas encore d’élèves&#xa0;: peignez quelques points, ou refaites-les.</translation>
    </message>
    <message>
        <source>E(a, b, c) = Σ (cᵢ − σ(a mᵢ + b pᵢ + c))²</source>
        <translation>E(a, b, c) = Σ (cᵢ − σ(a mᵢ + b pᵢ + c))²</translation>
    </message>
    <message>
        <source>The sum of the column below, and (E(θ + ε) − E(θ − ε)) / 2ε beside it</source>
        <translation>La somme de la colonne des termes et, à côté, (E(θ + ε) − E(θ − ε)) / 2ε</translation>
    </message>
    <message>
        <source>{right} of {count} on their side</source>
        <translation>{right} sur {count} du bon côté</translation>
    </message>
    <message>
        <source>numeric</source>
        <translation>numérique</translation>
    </message>
    <message>
        <source>The sums: ∂E/∂a, ∂E/∂b, ∂E/∂c</source>
        <translation>Les sommes&#xa0;: ∂E/∂a, ∂E/∂b, ∂E/∂c</translation>
    </message>
    <message>
        <source>pupil</source>
        <translation>élève</translation>
    </message>
    <message>
        <source>−2 (cᵢ − σ) σ (1 − σ) times m, p, 1</source>
        <translation>−2 (cᵢ − σ) σ (1 − σ) fois m, p, 1</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>E over {steps} steps with h = {h}</source>
        <translation>E sur {steps} pas avec h = {h}</translation>
    </message>
    <message>
        <source>first rise: step {m}</source>
        <translation>première hausse&#xa0;: pas {m}</translation>
    </message>
    <message>
        <source>E rises from h ≈ {h} on, within {steps} steps from a = b = c = 0.</source>
        <translation>E remonte à partir de h ≈ {h}, en {steps} pas depuis a = b = c = 0.</translation>
    </message>
    <message>
        <source>E rises for no h, within {steps} steps.</source>
        <translation>E ne remonte pour aucun h, en {steps} pas.</translation>
    </message>
    <message>
        <source>Admitted or not</source>
        <translation>Admis ou non admis</translation>
    </message>
    <message>
        <source>How long a step is, the learning rate η of the settings: a ← a − h ∂E/∂a</source>
        <translation>La longueur d’un pas, le taux d’apprentissage η des réglages&#xa0;: a ← a − h ∂E/∂a</translation>
    </message>
    <message>
        <source>The weight of the mark in maths, m</source>
        <translation>Le poids de la note de maths, m</translation>
    </message>
    <message>
        <source>The weight of the mark in physics, p</source>
        <translation>Le poids de la note de physique, p</translation>
    </message>
    <message>
        <source>The bias</source>
        <translation>Le biais</translation>
    </message>
    <message>
        <source>E over the steps</source>
        <translation>E au fil des pas</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>E and its derivatives, checked numerically</source>
        <translation>E et ses dérivées, vérifiées numériquement</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>E step by step from a = b = c = 0, with this h</source>
        <translation>E pas à pas depuis a = b = c = 0, avec ce h</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>What each pupil adds to the derivatives</source>
        <translation>Ce que chaque élève ajoute aux dérivées</translation>
    </message>
</context>
<context>
    <name>AnswerBars</name>
    <message>
        <source>{}: {}</source>
        <translation>{}&#xa0;: {}</translation>
    </message>
    <message>
        <source>Activations of the output neurons</source>
        <translation>Activations des neurones de sortie</translation>
    </message>
    <message>
        <source>The activation of each output neuron. Training raises that of the right digit and lowers the others. Click the digit that you meant to see why it was misread.</source>
        <translation>L’activation de chaque neurone de sortie. L’entraînement augmente celle du bon chiffre et diminue les autres. Cliquez sur le chiffre que vous vouliez écrire pour voir pourquoi il a été mal lu.</translation>
    </message>
    <message>
        <source>Say that this is the digit that you meant</source>
        <translation>Indiquer que c’est le chiffre que vous vouliez écrire</translation>
    </message>
</context>
<context>
    <name>AnswerCover</name>
    <message>
        <source>The answer is hidden in this worksheet</source>
        <translation>La réponse est cachée dans cette fiche</translation>
    </message>
</context>
<context>
    <name>AnswerDigit</name>
    <message>
        <source>not sure</source>
        <translation>pas sûr</translation>
    </message>
    <message>
        <source>Answer: {}</source>
        <translation>Réponse&#xa0;: {}</translation>
    </message>
    <message>
        <source>Answer: not sure; the likeliest is {} ({})</source>
        <translation>Réponse&#xa0;: pas sûr&#xa0;; le plus probable est {} ({})</translation>
    </message>
    <message>
        <source>What the network reads: the output neuron with the largest activation. It is not sure when no activation reaches one half.</source>
        <translation>Ce que lit le réseau&#xa0;: le neurone de sortie dont l’activation est la plus grande. Il n’est pas sûr quand aucune activation n’atteint un demi.</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
</context>
<context>
    <name>Appearance</name>
    <message>
        <source>The window is too small for larger text; make it larger first.</source>
        <translation>La fenêtre est trop petite pour un texte plus grand&#xa0;; agrandissez-la d’abord.</translation>
    </message>
</context>
<context>
    <name>ArchitectureSummary</name>
    <message>
        <source>Layer sizes from the input pixels to the ten digits, and how many weights and biases training has to find.</source>
        <translation>Tailles des couches, des pixels d’entrée aux dix chiffres, et nombre de poids et de biais que l’entraînement doit trouver.</translation>
    </message>
    <message>
        <source>{count} parameters</source>
        <translation>{count}&#xa0;paramètres</translation>
    </message>
</context>
<context>
    <name>AugmentationSettings</name>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation de données</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>Intensité</translation>
    </message>
    <message>
        <source>Every image of every epoch is changed a little at random, so that the network sees no image twice and learns what all of them have in common. The test set is never changed.</source>
        <translation>À chaque époque, chaque image est un peu modifiée au hasard&#xa0;: le réseau ne voit jamais deux fois la même et apprend ce que toutes ont en commun. Le jeu de test n’est jamais modifié.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>again</source>
        <translation>autre tirage</translation>
    </message>
    <message>
        <source>Draws the preview with other random numbers.</source>
        <translation>Refait l’aperçu avec d’autres nombres aléatoires.</translation>
    </message>
    <message>
        <source>Preview again</source>
        <translation>Autre tirage de l’aperçu</translation>
    </message>
    <message>
        <source>Your drawing, or an example, as the training would change it.</source>
        <translation>Votre dessin, ou un exemple, tel que l’entraînement le modifierait.</translation>
    </message>
    <message>
        <source>Preview of the augmentation</source>
        <translation>Aperçu de l’augmentation de données</translation>
    </message>
</context>
<context>
    <name>BatchStrip</name>
    <message>
        <source>Batch {number}: C = {cost}, the mean of what stands below its examples</source>
        <translation>Lot {number}&#xa0;: C = {cost}, moyenne des coûts écrits sous ses exemples</translation>
    </message>
    <message>
        <source>The batch&apos;s examples, each with its cost</source>
        <translation>Les exemples du lot, chacun avec son coût</translation>
    </message>
    <message>
        <source>Each batch has another cost L′, L″ …: the next step goes down another slope</source>
        <translation>Chaque lot a son propre coût L′, L″ …&#xa0;: le pas suivant descend une autre pente</translation>
    </message>
</context>
<context>
    <name>BiasCurve</name>
    <message>
        <source>Σ w·a = {sum}: what the drawing brings</source>
        <translation>Σ w·a = {sum}&#xa0;: ce qu’apporte le dessin</translation>
    </message>
</context>
<context>
    <name>BlockList</name>
    <message>
        <source>of ‖∇C‖²</source>
        <translation>de ‖∇C‖²</translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation>les {count}</translation>
    </message>
    <message>
        <source>All {count} weights and biases of the network</source>
        <translation>La totalité des {count} poids et des biais du réseau</translation>
    </message>
    <message>
        <source>{name}: {count} entries. Click to list these only.</source>
        <translation>{name}&#xa0;: {count} composantes. Cliquez pour n’afficher que celles-ci.</translation>
    </message>
    <message>
        <source>A weight for each pair of what comes in and what goes out.</source>
        <translation>Un poids pour chaque couple entrée-sortie.</translation>
    </message>
    <message>
        <source>Shares of ‖∇C‖²: {shares}. Listed: {chosen}</source>
        <translation>Parts de ‖∇C‖²&#xa0;: {shares}. Affiché&#xa0;: {chosen}</translation>
    </message>
    <message>
        <source>Layers and their blocks of weights</source>
        <translation>Les couches et leurs blocs de poids</translation>
    </message>
</context>
<context>
    <name>BothWaysView</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Time both ways</source>
        <translation>Chronométrer les deux voies</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Deux calculs</translation>
    </message>
    <message>
        <source>Find the whole gradient by one backward pass, and by two costs for each entry: C(θᵢ ± ε)</source>
        <translation>Trouver tout le gradient par une seule rétropropagation, puis par deux coûts pour chaque composante&#xa0;: C(θᵢ ± ε)</translation>
    </message>
    <message>
        <source>Progress of the timing</source>
        <translation>Avancement du chronométrage</translation>
    </message>
    <message>
        <source>One backward pass is enough: by the chain rule each δ = ∂C/∂z is found once and used by all weights of its neuron and by the layer before. Nudging knows nothing of that and takes two whole costs for every single entry.</source>
        <translation>Une seule rétropropagation suffit&#xa0;: par la règle de la chaîne, chaque δ = ∂C/∂z est trouvé une fois et sert à tous les poids de son neurone et à la couche d’avant. Perturber les composantes une à une l’ignore et demande deux coûts entiers pour chacune.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Canvas</source>
        <translation>Feuille de dessin</translation>
    </message>
    <message>
        <source>Arrow keys move the pen, Space puts it down and lifts it, E takes the eraser.</source>
        <translation>Les flèches déplacent le stylo, Espace le pose et le lève, E prend la gomme.</translation>
    </message>
</context>
<context>
    <name>CanvasView</name>
    <message>
        <source>Draw a digit</source>
        <translation>Dessinez un chiffre</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>Goes on to the next step. (Page Down)</source>
        <translation>Passe à l’étape suivante. (Page suivante)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Step {step} of {steps}</source>
        <translation>Étape {step} sur {steps}</translation>
    </message>
</context>
<context>
    <name>ChainView</name>
    <message>
        <source>Being worked out …</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation>Règle de la chaîne</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <source>Link by link: three factors, their product, and a check</source>
        <translation>Maillon par maillon&#xa0;: trois facteurs, leur produit, et une vérification</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arbre</translation>
    </message>
    <message>
        <source>w → z → a → C: wiggle the weight, and four numbers move</source>
        <translation>w → z → a → C&#xa0;: remuez le poids, et quatre nombres bougent</translation>
    </message>
    <message>
        <source>C(w)</source>
        <translation>C(w)</translation>
    </message>
    <message>
        <source>The cost along this weight: slope, step, and a change by δ</source>
        <translation>Le coût le long de ce poids&#xa0;: la pente, le pas, et un changement de δ</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Chemins</translation>
    </message>
    <message>
        <source>All ways from this weight to the cost, and their sum</source>
        <translation>Toutes les voies de ce poids au coût, et leur somme</translation>
    </message>
    <message>
        <source>δ·aᵀ</source>
        <translation>δ·aᵀ</translation>
    </message>
    <message>
        <source>The whole layer: column times row makes the matrix</source>
        <translation>La couche entière&#xa0;: colonne fois ligne donne la matrice</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>The step of its own that an adaptive optimizer gives it</source>
        <translation>Le pas propre que lui donne un optimiseur adaptatif</translation>
    </message>
    <message>
        <source>What to see of this weight</source>
        <translation>Ce qu’il faut voir de ce poids</translation>
    </message>
    <message>
        <source>Its own step for each weight, from the square of its gradients</source>
        <translation>À chaque poids son pas, d’après le carré de ses gradients</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>δ, what if</source>
        <translation>δ, pour voir</translation>
    </message>
    <message>
        <source>By how much the weight is moved, what if</source>
        <translation>De combien le poids est déplacé, pour voir</translation>
    </message>
    <message>
        <source>δ</source>
        <translation>δ</translation>
    </message>
    <message>
        <source>The chain, link by link</source>
        <translation>La chaîne, maillon par maillon</translation>
    </message>
    <message>
        <source>The tree, moved by δ</source>
        <translation>L’arbre, déplacé de δ</translation>
    </message>
    <message>
        <source>The cost along this weight</source>
        <translation>Le coût le long de ce poids</translation>
    </message>
    <message>
        <source>The paths to the cost</source>
        <translation>Les chemins vers le coût</translation>
    </message>
    <message>
        <source>δ times a</source>
        <translation>δ fois a</translation>
    </message>
    <message>
        <source>Its own step</source>
        <translation>Son pas propre</translation>
    </message>
    <message>
        <source>The chain rule: the derivative is the product of its links. Numeric: (C(θ+ε) − C(θ−ε)) / 2ε, without that rule.</source>
        <translation>La règle de la chaîne&#xa0;: la dérivée est le produit des maillons. Numérique&#xa0;: (C(θ+ε) − C(θ−ε)) / 2ε, sans cette règle.</translation>
    </message>
    <message>
        <source>w moves z, z moves a, a moves C: slide δ. What if only: the model stays as it is.</source>
        <translation>w déplace z, z déplace a, a déplace C&#xa0;: faites glisser δ. Pour voir seulement&#xa0;: le modèle reste tel quel.</translation>
    </message>
    <message>
        <source>A large slope: this weight matters now. As long as the curve is straight, ∂C/∂w · δ is what comes.</source>
        <translation>Une grande pente&#xa0;: ce poids compte en ce moment. Tant que la courbe est droite, ∂C/∂w · δ prédit juste.</translation>
    </message>
    <message>
        <source>Each way on which a nudge reaches the cost. Backpropagation adds them up unlisted.</source>
        <translation>Chaque voie par laquelle un petit changement atteint le coût. La rétropropagation les additionne sans les énumérer.</translation>
    </message>
    <message>
        <source>All derivatives of a layer at once: each neuron’s δ times each activation before.</source>
        <translation>Toutes les dérivées d’une couche à la fois&#xa0;: le δ de chaque neurone fois chaque activation d’avant.</translation>
    </message>
    <message>
        <source>In η’s place stands η / (√s + ε): dividing by √s makes a weight of large gradients slower and one of small ones faster.</source>
        <translation>À la place de η, il y a η / (√s + ε)&#xa0;: diviser par √s ralentit un poids aux grands gradients et accélère un poids aux petits.</translation>
    </message>
</context>
<context>
    <name>Chapters</name>
    <message>
        <source>The structure of the network</source>
        <translation>La structure du réseau</translation>
    </message>
    <message>
        <source>The cost</source>
        <translation>Le coût</translation>
    </message>
    <message>
        <source>Gradient descent</source>
        <translation>La descente de gradient</translation>
    </message>
    <message>
        <source>Backpropagation, the intuition</source>
        <translation>La rétropropagation, l’intuition</translation>
    </message>
    <message>
        <source>Backpropagation, the calculus</source>
        <translation>La rétropropagation, le calcul</translation>
    </message>
    <message>
        <source>The notebook’s experiments</source>
        <translation>Les expériences du carnet</translation>
    </message>
    <message>
        <source>From the perceptron to deep networks</source>
        <translation>Du perceptron aux réseaux profonds</translation>
    </message>
    <message>
        <source>Strokes and overfitting</source>
        <translation>Traits et surapprentissage</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>{value} at step {step}, now {now}</source>
        <translation>{value} au pas {step}, maintenant {now}</translation>
    </message>
    <message>
        <source>{value} at step {step}</source>
        <translation>{value} au pas {step}</translation>
    </message>
</context>
<context>
    <name>ChartSelector</name>
    <message>
        <source>The cure whose networks are shown</source>
        <translation>Le remède dont les réseaux sont affichés</translation>
    </message>
    <message>
        <source>Cure shown</source>
        <translation>Remède affiché</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>courbes</translation>
    </message>
    <message>
        <source>Accuracy against the width of the test pen, a line for each network</source>
        <translation>Exactitude selon l’épaisseur du stylo de test, une ligne par réseau</translation>
    </message>
    <message>
        <source>heatmap</source>
        <translation>carte de chaleur</translation>
    </message>
    <message>
        <source>Accuracy for each training pen and test pen</source>
        <translation>Exactitude pour chaque stylo d’entraînement et de test</translation>
    </message>
    <message>
        <source>cures</source>
        <translation>remèdes</translation>
    </message>
    <message>
        <source>How much of the plain network&apos;s loss with other pens each cure saves</source>
        <translation>Part de la perte d’exactitude du réseau simple avec d’autres stylos que chaque remède évite</translation>
    </message>
    <message>
        <source>Chart shown</source>
        <translation>Graphique affiché</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Perceptron</source>
        <translation>Perceptron</translation>
    </message>
    <message>
        <source>Rosenblatt&apos;s: ten neurons straight on the pixels, corrected only where they are wrong.</source>
        <translation>Celui de Rosenblatt&#xa0;: dix neurones branchés sur les pixels, corrigés seulement quand ils se trompent.</translation>
    </message>
    <message>
        <source>Multilayer perceptron</source>
        <translation>Multicouche</translation>
    </message>
    <message>
        <source>Backpropagation makes hidden layers trainable.</source>
        <translation>Perceptron multicouche&#xa0;: la rétropropagation permet d’entraîner des couches cachées.</translation>
    </message>
    <message>
        <source>LeNet-5</source>
        <translation>LeNet-5</translation>
    </message>
    <message>
        <source>Small filters that look for the same stroke everywhere.</source>
        <translation>De petits filtres qui cherchent partout le même trait.</translation>
    </message>
    <message>
        <source>Nielsen 784-30-10</source>
        <translation>Nielsen 784-30-10</translation>
    </message>
    <message>
        <source>The network of Nielsen&apos;s book; his η = 3 is 1.5 here.</source>
        <translation>Le réseau du livre de Nielsen&#xa0;; son η = 3 vaut ici 1,5.</translation>
    </message>
    <message>
        <source>3Blue1Brown 784-16-16-10</source>
        <translation>3Blue1Brown 784-16-16-10</translation>
    </message>
    <message>
        <source>The network of the course, with its 13 002 parameters.</source>
        <translation>Le réseau du cours, avec ses 13&#x202f;002&#xa0;paramètres.</translation>
    </message>
    <message>
        <source>Modern small conv net</source>
        <translation>Petit réseau convolutif</translation>
    </message>
    <message>
        <source>Convolutions with batch normalisation, ReLU and dropout; the best reader, and the slowest.</source>
        <translation>Convolutions avec normalisation par lot, ReLU et dropout&#xa0;; c’est le réseau qui lit le mieux, et le plus lent.</translation>
    </message>
    <message>
        <source>own</source>
        <translation>personnalisé</translation>
    </message>
    <message>
        <source>Your own settings.</source>
        <translation>Vos propres réglages.</translation>
    </message>
    <message>
        <source>Scale to 0…1</source>
        <translation>Échelle 0…1</translation>
    </message>
    <message>
        <source>The ink as it is: 0 for paper, 1 for full ink, greys between.</source>
        <translation>L’encre telle quelle&#xa0;: 0 pour le papier, 1 pour l’encre pleine, des gris entre les deux.</translation>
    </message>
    <message>
        <source>Standardise by the training set</source>
        <translation>Standardiser sur le jeu d’entraînement</translation>
    </message>
    <message>
        <source>Mean 0 and deviation 1 over all training images; steps then act alike on all weights.</source>
        <translation>Moyenne 0 et écart-type 1 sur toutes les images d’entraînement&#xa0;; les pas agissent alors de la même façon sur tous les poids.</translation>
    </message>
    <message>
        <source>By the training set</source>
        <translation>Sur tout le jeu</translation>
    </message>
    <message>
        <source>Standardise each image</source>
        <translation>Standardiser chaque image</translation>
    </message>
    <message>
        <source>Mean 0 and deviation 1 in every image; how much ink a pen leaves then matters less.</source>
        <translation>Moyenne 0 et écart-type 1 dans chaque image&#xa0;; la quantité d’encre laissée par le stylo compte alors moins.</translation>
    </message>
    <message>
        <source>Each image</source>
        <translation>Chaque image</translation>
    </message>
    <message>
        <source>Binary: ink 1, no ink 0</source>
        <translation>Binaire&#xa0;: encre 1, papier 0</translation>
    </message>
    <message>
        <source>Every pixel is either ink or paper; greys are lost.</source>
        <translation>Chaque pixel est encre ou papier&#xa0;; les gris sont perdus.</translation>
    </message>
    <message>
        <source>Binary</source>
        <translation>Binaire</translation>
    </message>
    <message>
        <source>All the pixels there are.</source>
        <translation>Tous les pixels disponibles.</translation>
    </message>
    <message>
        <source>Three times fewer weights in the first layer, and coarser strokes.</source>
        <translation>Trois fois moins de poids dans la première couche, et des traits plus grossiers.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoïde</translation>
    </message>
    <message>
        <source>Squeezes any sum into 0…1; learns slowly where it is flat.</source>
        <translation>Ramène toute somme entre 0 et 1&#xa0;; apprend lentement là où elle est plate.</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Like the sigmoid, but from −1 to 1 and centred on zero.</source>
        <translation>Comme la sigmoïde, mais de −1 à 1 et centrée sur zéro.</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Lets positive sums through and cuts negative ones off; learns fast.</source>
        <translation>Laisse passer les sommes positives et coupe les négatives&#xa0;; apprend vite.</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>ReLU à fuite</translation>
    </message>
    <message>
        <source>A ReLU that lets a little of negative sums through, so that no neuron dies.</source>
        <translation>Une ReLU qui laisse passer un peu des sommes négatives&#xa0;: aucun neurone ne meurt.</translation>
    </message>
    <message>
        <source>Gaussian (radial)</source>
        <translation>Gaussienne</translation>
    </message>
    <message>
        <source>Active only where the sum is near 0: it answers to one place, not to one side.</source>
        <translation>Fonction radiale, active seulement là où la somme est proche de 0&#xa0;: elle répond à un endroit, pas à un côté.</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>No bend at all: many such layers can do no more than one.</source>
        <translation>Aucune non-linéarité&#xa0;: plusieurs couches ainsi faites n’en valent qu’une.</translation>
    </message>
    <message>
        <source>Squared error Σ(a−y)²</source>
        <translation>Quadratique Σ(a−y)²</translation>
    </message>
    <message>
        <source>How far the ten outputs are from what they should be, squared.</source>
        <translation>L’écart, au carré, entre les dix sorties et ce qu’elles devraient être.</translation>
    </message>
    <message>
        <source>Squared error</source>
        <translation>Quadratique</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>Entropie croisée</translation>
    </message>
    <message>
        <source>How little probability the right digit got; corrects bold mistakes faster.</source>
        <translation>Mesure à quel point le bon chiffre a reçu peu de probabilité&#xa0;; corrige plus vite les erreurs flagrantes.</translation>
    </message>
    <message>
        <source>Perceptron rule (1958)</source>
        <translation>Règle du perceptron (1958)</translation>
    </message>
    <message>
        <source>Nothing where an output is right, else how far it is off; outputs are 0 or 1.</source>
        <translation>Rien là où une sortie est juste, sinon son écart&#xa0;; les sorties valent 0 ou 1.</translation>
    </message>
    <message>
        <source>Perceptron rule</source>
        <translation>Perceptron</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>Scaled by the layer&apos;s inputs and outputs; made for sigmoid and tanh.</source>
        <translation>Adaptés au nombre d’entrées et de sorties de la couche&#xa0;; conçus pour sigmoïde et tanh.</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>Somewhat larger than Glorot&apos;s; made for ReLU.</source>
        <translation>Un peu plus grands que ceux de Glorot&#xa0;; conçus pour ReLU.</translation>
    </message>
    <message>
        <source>LeCun</source>
        <translation>LeCun</translation>
    </message>
    <message>
        <source>Scaled by the layer&apos;s inputs alone; the oldest of the three.</source>
        <translation>Adaptés au seul nombre d’entrées de la couche&#xa0;; la plus ancienne des trois méthodes.</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonale</translation>
    </message>
    <message>
        <source>Turns the signal without stretching it; helps deep networks.</source>
        <translation>Fait tourner le signal sans l’étirer&#xa0;; aide les réseaux profonds.</translation>
    </message>
    <message>
        <source>Normal N(0, σ²)</source>
        <translation>Normale N(0, σ²)</translation>
    </message>
    <message>
        <source>The same spread for any layer: with σ = 1 sums get so large that sigmoids hardly learn.</source>
        <translation>La même dispersion pour toute couche&#xa0;: avec σ = 1, les sommes deviennent si grandes que les sigmoïdes n’apprennent presque plus.</translation>
    </message>
    <message>
        <source>Zeros</source>
        <translation>Zéros</translation>
    </message>
    <message>
        <source>All neurons of a hidden layer then learn the same; good without hidden layers only.</source>
        <translation>Tous les neurones d’une couche cachée apprennent alors la même chose&#xa0;; ne convient que sans couche cachée.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>One step against the gradient of each batch, nothing else.</source>
        <translation>Descente de gradient stochastique&#xa0;: un pas contre le gradient de chaque lot, rien d’autre.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>Keeps rolling in the direction of earlier steps, like a ball.</source>
        <translation>Continue de rouler dans la direction des pas précédents, comme une bille.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Momentum that looks where it is about to be, and brakes in time.</source>
        <translation>Un momentum qui regarde où il va arriver, et freine à temps.</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>Gives each weight its own steps, which only get smaller.</source>
        <translation>Donne à chaque poids ses propres pas, qui ne font que diminuer.</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Like Adagrad, but forgets old gradients, so that it keeps moving.</source>
        <translation>Comme Adagrad, mais oublie les anciens gradients et continue donc d’avancer.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum and RMSProp together; works with little tuning.</source>
        <translation>Momentum et RMSProp réunis&#xa0;; fonctionne presque sans réglage.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam that shrinks the weights evenly where weight decay is set.</source>
        <translation>Adam qui réduit tous les poids dans la même proportion quand la pénalité L2 est activée.</translation>
    </message>
    <message>
        <source>Laplacian smoothing</source>
        <translation>Lissage laplacien</translation>
    </message>
    <message>
        <source>Smooths the gradient along θ, so that its jitter is damped.</source>
        <translation>Lisse le gradient le long de θ, ce qui amortit ses tremblements.</translation>
    </message>
    <message>
        <source>Laplacian</source>
        <translation>laplacien</translation>
    </message>
    <message>
        <source>Metropolis (simulated annealing)</source>
        <translation>Metropolis (recuit simulé)</translation>
    </message>
    <message>
        <source>No gradient at all: tries random changes and keeps those that help, at first others too.</source>
        <translation>Aucun gradient&#xa0;: propose des changements aléatoires et garde ceux qui aident et, au début, d’autres aussi.</translation>
    </message>
    <message>
        <source>Metropolis</source>
        <translation>Metropolis</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constante</translation>
    </message>
    <message>
        <source>The same η all the time.</source>
        <translation>Le même η tout le temps.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Un pas</translation>
    </message>
    <message>
        <source>η gets smaller at once, every so many epochs.</source>
        <translation>η diminue d’un coup, chaque fois après un nombre donné d’époques.</translation>
    </message>
    <message>
        <source>Cosine</source>
        <translation>Cosinus</translation>
    </message>
    <message>
        <source>η glides down to 0 over the whole training, like half a wave.</source>
        <translation>η descend doucement jusqu’à 0 sur tout l’entraînement, comme une demi-onde.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucune</translation>
    </message>
    <message>
        <source>Every epoch shows the same images.</source>
        <translation>Chaque époque montre les mêmes images.</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modérée</translation>
    </message>
    <message>
        <source>Moved, turned, slanted and bent a little; helps within some dozens of epochs.</source>
        <translation>Un peu déplacées, tournées, inclinées et déformées&#xa0;; utile dès quelques dizaines d’époques.</translation>
    </message>
    <message>
        <source>Simard 2003</source>
        <translation>Simard 2003</translation>
    </message>
    <message>
        <source>As strongly as for the best networks of their time: for large ones and long training.</source>
        <translation>Aussi forte que pour les meilleurs réseaux de l’année 2003&#xa0;: pour de grands réseaux et de longs entraînements.</translation>
    </message>
    <message>
        <source>Momentum μ</source>
        <translation>Momentum μ</translation>
    </message>
    <message>
        <source>How much of the last step is kept: 0.9 rolls far, values near 0 act like plain SGD.</source>
        <translation>Part du dernier pas qui est conservée&#xa0;: 0,9 roule loin&#xa0;; près de 0, on retrouve la SGD simple.</translation>
    </message>
    <message>
        <source>Decay ρ</source>
        <translation>Décroissance ρ</translation>
    </message>
    <message>
        <source>How long old gradients are remembered: nearer to 1 is longer.</source>
        <translation>Durée de mémoire des anciens gradients&#xa0;: plus longue près de 1.</translation>
    </message>
    <message>
        <source>Mean β₁</source>
        <translation>Moyenne β₁</translation>
    </message>
    <message>
        <source>How long the mean of earlier gradients is remembered; it acts like momentum.</source>
        <translation>Durée de mémoire de la moyenne des gradients passés&#xa0;; elle agit comme le momentum.</translation>
    </message>
    <message>
        <source>Squares β₂</source>
        <translation>Carrés β₂</translation>
    </message>
    <message>
        <source>How long the mean of squared gradients is remembered; it sets each weight&apos;s own step.</source>
        <translation>Durée de mémoire de la moyenne des carrés des gradients&#xa0;; elle fixe le pas propre à chaque poids.</translation>
    </message>
    <message>
        <source>Epsilon ε</source>
        <translation>Epsilon ε</translation>
    </message>
    <message>
        <source>A tiny number that keeps steps from growing without bound where gradients are tiny.</source>
        <translation>Un nombre minuscule qui empêche les pas d’exploser là où les gradients sont minuscules.</translation>
    </message>
    <message>
        <source>Smoothing σ</source>
        <translation>Lissage σ</translation>
    </message>
    <message>
        <source>How much of the gradient&apos;s jitter is damped: near 0 acts like plain SGD.</source>
        <translation>À quel point les tremblements du gradient sont amortis&#xa0;: près de 0, on retrouve la SGD simple.</translation>
    </message>
    <message>
        <source>Temperature T</source>
        <translation>Température T</translation>
    </message>
    <message>
        <source>How readily a change for the worse is kept at first; near 0 only what helps is kept.</source>
        <translation>Facilité avec laquelle un changement défavorable est gardé au début&#xa0;; près de 0, seul ce qui aide est gardé.</translation>
    </message>
    <message>
        <source>Cooling</source>
        <translation>Refroidissement</translation>
    </message>
    <message>
        <source>What T is multiplied with after each try: nearer to 1 wanders for longer.</source>
        <translation>Ce par quoi T est multipliée après chaque proposition&#xa0;: plus près de 1, on erre plus longtemps.</translation>
    </message>
    <message>
        <source>Part of θ</source>
        <translation>Part de θ</translation>
    </message>
    <message>
        <source>How much of all weights and biases one try changes: 0.01 is one in a hundred.</source>
        <translation>La part des poids et des biais qu’une proposition change&#xa0;: 0,01, c’est un sur cent.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Intervalle</translation>
    </message>
    <message>
        <source>After how many epochs η gets smaller, each time.</source>
        <translation>Le nombre d’époques après lequel η diminue, chaque fois.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Facteur</translation>
    </message>
    <message>
        <source>What η is multiplied with each time: 0.5 halves it.</source>
        <translation>Ce par quoi η est multiplié chaque fois&#xa0;: 0,5 le divise par deux.</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Translation</translation>
    </message>
    <message>
        <source>Moved by up to so many pixels: digits need not be in the middle.</source>
        <translation>Déplacement d’au plus ce nombre de pixels&#xa0;: les chiffres n’ont pas besoin d’être au milieu.</translation>
    </message>
    <message>
        <source>Rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>Turned by up to so many degrees to either side.</source>
        <translation>Rotation d’au plus ce nombre de degrés, d’un côté ou de l’autre.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Larger or smaller: 0.1 goes up to a tenth either way.</source>
        <translation>Plus grand ou plus petit&#xa0;: 0,1 va jusqu’à un dixième dans les deux sens.</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>Inclinaison</translation>
    </message>
    <message>
        <source>Slanted by up to so many degrees, as handwriting leans.</source>
        <translation>Inclinaison d’au plus ce nombre de degrés, comme dans une écriture penchée.</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>Élastique</translation>
    </message>
    <message>
        <source>Bent as if drawn on rubber; how far each pixel moves on average.</source>
        <translation>Déformation élastique, comme un dessin sur du caoutchouc&#xa0;; déplacement moyen de chaque pixel.</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>Régularité</translation>
    </message>
    <message>
        <source>How wide the bends of the elastic distortion are: small ones tremble, large ones sway.</source>
        <translation>Largeur des ondulations de la déformation élastique&#xa0;: petites, elles tremblent&#xa0;; grandes, elles ondoient.</translation>
    </message>
    <message>
        <source>Pen width</source>
        <translation>Épaisseur du trait</translation>
    </message>
    <message>
        <source>Strokes thicker or thinner by up to so many pixels: it helps to read any pen.</source>
        <translation>Traits plus épais ou plus fins d’au plus ce nombre de pixels&#xa0;: aide à lire n’importe quel stylo.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>Random grey on every pixel; 0.2 is already a lot.</source>
        <translation>Un gris aléatoire sur chaque pixel&#xa0;; 0,2, c’est déjà beaucoup.</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part modifiée</translation>
    </message>
    <message>
        <source>How many of the images are changed at all: 0.5 leaves every second one as it is.</source>
        <translation>La part des images qui sont modifiées&#xa0;: 0,5 en laisse une sur deux telle quelle.</translation>
    </message>
</context>
<context>
    <name>ClaimsDialog</name>
    <message>
        <source>The course’s claims</source>
        <translation>Les affirmations du cours</translation>
    </message>
    <message>
        <source>Search: words, or a number such as A9</source>
        <translation>Rechercher&#xa0;: des mots, ou un numéro comme A9</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Affirmations</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nº</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Affirmation</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>wrong</source>
        <translation>faux</translation>
    </message>
    <message>
        <source>Wrong in the course, or it contradicts itself</source>
        <translation>Faux dans le cours, ou il se contredit</translation>
    </message>
    <message>
        <source>No lesson shows this yet.</source>
        <translation>Aucune leçon ne le montre encore.</translation>
    </message>
</context>
<context>
    <name>ClosedBoxes</name>
    <message>
        <source>Panels</source>
        <translation>Panneaux</translation>
    </message>
    <message>
        <source>Pages of the plots</source>
        <translation>Pages des graphiques</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Ce qu’on peut faire</translation>
    </message>
    <message>
        <source>What is told</source>
        <translation>Ce qui est dit</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The panel with all settings and the buttons for training</source>
        <translation>Le panneau de tous les réglages, avec les boutons d’entraînement</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>The diagram</source>
        <translation>Le schéma</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>All three pages</source>
        <translation>Les trois pages</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Courbes d’apprentissage</translation>
    </message>
    <message>
        <source>Stroke size</source>
        <translation>Épaisseur du trait</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The buttons, the menu’s entries and the study of stroke sizes</source>
        <translation>Les boutons, les entrées du menu et l’étude des épaisseurs du trait</translation>
    </message>
    <message>
        <source>Other models</source>
        <translation>Autres modèles</translation>
    </message>
    <message>
        <source>Menus of models, and model files</source>
        <translation>Les menus de modèles et les fichiers de modèles</translation>
    </message>
    <message>
        <source>Choosing data</source>
        <translation>Choix des données</translation>
    </message>
    <message>
        <source>The data set, its pen and the number of examples</source>
        <translation>Le jeu de données, son stylo et le nombre d’exemples</translation>
    </message>
    <message>
        <source>Examples of the data set</source>
        <translation>Exemples du jeu de données</translation>
    </message>
    <message>
        <source>The button Sample, and the gallery</source>
        <translation>Le bouton Exemple et la galerie</translation>
    </message>
    <message>
        <source>Choosing a pen</source>
        <translation>Choix du stylo</translation>
    </message>
    <message>
        <source>Everything is drawn with the pen that is in hand</source>
        <translation>On dessine tout avec le stylo que l’on a en main</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>Terrain de jeu</translation>
    </message>
    <message>
        <source>A lesson of the playground still opens it</source>
        <translation>Une leçon du terrain de jeu l’ouvre quand même</translation>
    </message>
    <message>
        <source>Demonstration of stroke sizes</source>
        <translation>Démonstration des épaisseurs du trait</translation>
    </message>
    <message>
        <source>The network’s answer</source>
        <translation>Réponse du réseau</translation>
    </message>
    <message>
        <source>Beside the drawing, and in the diagram on the way forwards; wishes and gradient still tell of it</source>
        <translation>À côté du dessin, et dans le schéma à l’aller&#xa0;; les vœux et le gradient en parlent encore</translation>
    </message>
    <message>
        <source>Right answers to questions</source>
        <translation>Bonnes réponses aux questions</translation>
    </message>
    <message>
        <source>Of a lesson’s questions it is only said that the answer is noted</source>
        <translation>Aux questions d’une leçon, il est seulement dit que la réponse est notée</translation>
    </message>
</context>
<context>
    <name>CollapsePanel</name>
    <message>
        <source>wish</source>
        <translation>souhait</translation>
    </message>
    <message>
        <source>With cross-entropy: −y/ŷ · J = ŷ − y</source>
        <translation>Avec l’entropie croisée&#xa0;: −y/ŷ · J = ŷ − y</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Entraînement</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Questions</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a playground that was saved: network, points and settings</source>
        <translation>Ouvrir un terrain de jeu enregistré&#xa0;: réseau, points et réglages</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Enregistrer…</translation>
    </message>
    <message>
        <source>Save network, points and settings in one file</source>
        <translation>Enregistrer réseau, points et réglages dans un seul fichier</translation>
    </message>
    <message>
        <source>Open &amp;points…</source>
        <translation>Ouvrir des &amp;points…</translation>
    </message>
    <message>
        <source>Points from a table (CSV) or a file of Inkling</source>
        <translation>Des points d’un tableau (CSV) ou d’un fichier d’Inkling</translation>
    </message>
    <message>
        <source>Save p&amp;oints…</source>
        <translation>Enregistrer les p&amp;oints…</translation>
    </message>
    <message>
        <source>Save as a p&amp;icture…</source>
        <translation>Enregistrer une &amp;image…</translation>
    </message>
    <message>
        <source>Save the &amp;numbers…</source>
        <translation>Enregistrer les &amp;nombres…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Fermer</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Erase all points</source>
        <translation>&amp;Effacer tous les points</translation>
    </message>
    <message>
        <source>Make the points &amp;anew</source>
        <translation>&amp;Refaire les points</translation>
    </message>
    <message>
        <source>Points of the same kind, from the next seed</source>
        <translation>Des points de la même sorte, tirés de la graine suivante</translation>
    </message>
    <message>
        <source>&amp;Fit the view to the points</source>
        <translation>&amp;Cadrer sur les points</translation>
    </message>
    <message>
        <source>Step after step down the gradient, until you pause</source>
        <translation>Descendre le gradient pas à pas, jusqu’à la pause</translation>
    </message>
    <message>
        <source>St&amp;ep</source>
        <translation>&amp;Un pas</translation>
    </message>
    <message>
        <source>One step over all points</source>
        <translation>Un pas, sur tous les points</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>The same random weights as in the beginning, from their seed</source>
        <translation>Les mêmes poids aléatoires qu’au début, tirés de leur graine</translation>
    </message>
    <message>
        <source>&amp;New start</source>
        <translation>&amp;Nouveau départ</translation>
    </message>
    <message>
        <source>Other random weights, from the next seed</source>
        <translation>D’autres poids aléatoires, tirés de la graine suivante</translation>
    </message>
    <message>
        <source>From the &amp;beginning</source>
        <translation>Depuis le &amp;début</translation>
    </message>
    <message>
        <source>This question as it is asked at first</source>
        <translation>Cette question, telle qu’elle est posée au début</translation>
    </message>
</context>
<context>
    <name>ControlsPanel</name>
    <message>
        <source>Controls</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>CostChart</name>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>The cost, step by step</source>
        <translation>Le coût, pas à pas</translation>
    </message>
</context>
<context>
    <name>CostTable</name>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>change</source>
        <translation>variation</translation>
    </message>
    <message>
        <source>after</source>
        <translation>après</translation>
    </message>
    <message>
        <source>My C</source>
        <translation>Mon C</translation>
    </message>
    <message>
        <source>C of {count}</source>
        <translation>C de {count}</translation>
    </message>
    <message>
        <source>By how much my C should change to first order; ∇C′ is the batch&apos;s gradient</source>
        <translation>De combien mon C devrait varier au premier ordre&#xa0;; ∇C′ est le gradient du lot</translation>
    </message>
    <message>
        <source>By how much my C should change to first order: what the slope promises</source>
        <translation>De combien mon C devrait varier au premier ordre&#xa0;: ce que promet la pente</translation>
    </message>
    <message>
        <source>By how much C really changes: a large η leads beyond what the slope knows</source>
        <translation>De combien C varie vraiment&#xa0;: un grand η mène au-delà de ce que sait la pente</translation>
    </message>
    <message>
        <source>The mean cost of so many digits of the training set: what helps me may harm them</source>
        <translation>Coût moyen d’autant de chiffres du jeu d’entraînement&#xa0;: ce qui m’aide peut leur nuire</translation>
    </message>
</context>
<context>
    <name>CostView</name>
    <message>
        <source>Squares: C = {squares}. Cross-entropy: C = {cross}, from “{name}” alone.</source>
        <translation>Carrés&#xa0;: C = {squares}. Entropie croisée&#xa0;: C = {cross}, de «&#xa0;{name}&#xa0;» seul.</translation>
    </message>
    <message>
        <source>The cost</source>
        <translation>Le coût</translation>
    </message>
    <message>
        <source>The cost, class by class</source>
        <translation>Le coût, classe par classe</translation>
    </message>
    <message>
        <source>Both costs, from good to utter trash</source>
        <translation>Les deux coûts, de bon à Utter Trash</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Par classe</translation>
    </message>
    <message>
        <source>a, y and the terms of both costs, class by class</source>
        <translation>a, y et les termes des deux coûts, classe par classe</translation>
    </message>
    <message>
        <source>Gauges</source>
        <translation>Jauges</translation>
    </message>
    <message>
        <source>The terms stacked to C, and how bad C is</source>
        <translation>Les termes empilés jusqu’à C, et si C est mauvais</translation>
    </message>
    <message>
        <source>Trace</source>
        <translation>Trace</translation>
    </message>
    <message>
        <source>C of this digit while the network learns</source>
        <translation>C de ce chiffre pendant que le réseau apprend</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Both costs over p, and what they pull on z</source>
        <translation>Les deux coûts selon p, et leur traction sur z</translation>
    </message>
</context>
<context>
    <name>CostWords</name>
    <message>
        <source>How the squares pull on z: 2(a−y)a(1−a), almost 0 where the network is boldly wrong: the neuron is saturated</source>
        <translation>Comment les carrés tirent sur z&#xa0;: 2(a−y)a(1−a), presque 0 là où le réseau se trompe avec aplomb&#xa0;: le neurone est saturé</translation>
    </message>
    <message>
        <source>How the squares would pull on z, through softmax: Σᵢ 2(aᵢ−yᵢ)∂aᵢ/∂z, almost 0 where the network is boldly wrong</source>
        <translation>Comment les carrés tireraient sur z, à travers softmax&#xa0;: Σᵢ 2(aᵢ−yᵢ)∂aᵢ/∂z, presque 0 là où le réseau se trompe avec aplomb</translation>
    </message>
    <message>
        <source>Threshold neurons have no slope: the squares do not pull on z at all</source>
        <translation>Les neurones à seuil n’ont pas de pente&#xa0;: les carrés ne tirent pas du tout sur z</translation>
    </message>
    <message>
        <source>How the squares pull on z: 2(a−y)σ′(z)</source>
        <translation>Comment les carrés tirent sur z&#xa0;: 2(a−y)σ′(z)</translation>
    </message>
</context>
<context>
    <name>CountField</name>
    <message>
        <source>{name} must be a whole number from {low} to {high}.</source>
        <translation>{name}&#xa0;: donnez un nombre entier de {low} à {high}.</translation>
    </message>
</context>
<context>
    <name>CrashReporter</name>
    <message>
        <source>Inkling made a mistake</source>
        <translation>Erreur d’Inkling</translation>
    </message>
    <message>
        <source>Something went wrong inside Inkling. Your drawing and your network are still there.</source>
        <translation>Un problème est survenu dans Inkling. Votre dessin et votre réseau sont toujours là.</translation>
    </message>
</context>
<context>
    <name>CrowdSide</name>
    <message>
        <source>{share} of {count} digits point against their mean</source>
        <translation>{share} des {count} chiffres vont à l’encontre de leur moyenne</translation>
    </message>
    <message>
        <source>Cosine with the mean ∇C: mine {mine}, theirs {theirs}</source>
        <translation>Cosinus avec le ∇C moyen&#xa0;: le mien {mine}, les leurs {theirs}</translation>
    </message>
    <message>
        <source>‖∇C‖: mine {mine}, typical {theirs}</source>
        <translation>‖∇C‖&#xa0;: le mien {mine}, typique {theirs}</translation>
    </message>
    <message>
        <source>{count} images: C = {cost}, ‖∇C‖ = {norm}</source>
        <translation>{count} images&#xa0;: C = {cost}, ‖∇C‖ = {norm}</translation>
    </message>
    <message>
        <source>A step with η = {eta}</source>
        <translation>Un pas avec η = {eta}</translation>
    </message>
    <message>
        <source>With η = {eta} the step ends where the mean&apos;s does: θ differs by {difference} at most</source>
        <translation>Avec η = {eta}, le pas mène au même θ que celui de la moyenne&#xa0;: écart maximal {difference}</translation>
    </message>
    <message>
        <source>A digit points against the crowd where a step that helps the crowd raises its cost, and back</source>
        <translation>Un chiffre va à l’encontre de la foule si un pas qui aide la foule augmente son coût, et inversement</translation>
    </message>
    <message>
        <source>Cosines of the crowd&apos;s gradients with their mean</source>
        <translation>Cosinus des gradients de la foule avec leur moyenne</translation>
    </message>
    <message>
        <source>How the crowd&apos;s gradients point: left of 0 against their mean. The line is my digit</source>
        <translation>Direction des gradients de la foule&#xa0;: à gauche de 0, à l’encontre de leur moyenne. Le trait est mon chiffre</translation>
    </message>
    <message>
        <source>How the cost of several is written</source>
        <translation>Écriture du coût de plusieurs exemples</translation>
    </message>
    <message>
        <source>C of the images in the table, and the η that takes the same step</source>
        <translation>C des images du tableau, et le η qui fait le même pas</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>½ of the mean</source>
        <translation>½ moyenne</translation>
    </message>
    <message>
        <source>Sum, mean and half have one slope but for its length: η makes up for it, rounding aside</source>
        <translation>Somme, moyenne et moitié ont la même pente à la longueur près&#xa0;: η compense, aux arrondis près</translation>
    </message>
</context>
<context>
    <name>CrowdView</name>
    <message>
        <source>There is no data set, and so no crowd.</source>
        <translation>Il n’y a pas de jeu de données, donc pas de foule.</translation>
    </message>
    <message>
        <source>θ is so large that C or its slopes are no numbers.</source>
        <translation>θ est si grand que C ou ses pentes ne sont plus des nombres.</translation>
    </message>
    <message>
        <source>Nudges −∂C/∂θ, in units of {unit}: mine, one image’s of each class, their mean</source>
        <translation>Ajustements −∂C/∂θ, en unités de {unit}&#xa0;: le mien, ceux d’une image par classe, leur moyenne</translation>
    </message>
    <message>
        <source>Nudges −∂C/∂θ: mine, one image’s of each class, their mean</source>
        <translation>Ajustements −∂C/∂θ&#xa0;: le mien, ceux d’une image par classe, leur moyenne</translation>
    </message>
    <message>
        <source>A “{name}” of the training set</source>
        <translation>Un «&#xa0;{name}&#xa0;» du jeu d’entraînement</translation>
    </message>
    <message>
        <source>My digit, as the network gets it</source>
        <translation>Mon chiffre, tel que le réseau le reçoit</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>le mien</translation>
    </message>
    <message>
        <source>What the images amount to, without mine</source>
        <translation>Bilan des images, sans la mienne</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>somme</translation>
    </message>
    <message>
        <source>½ mean</source>
        <translation>½ moy.</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moy.</translation>
    </message>
    <message>
        <source>How each image would move each entry</source>
        <translation>Comment chaque image déplacerait chaque composante</translation>
    </message>
    <message>
        <source>Each image wishes for other nudges; training follows the mean. A click on a row selects its entry</source>
        <translation>Chaque image souhaite d’autres ajustements&#xa0;; l’entraînement suit la moyenne. Un clic sur une ligne sélectionne sa composante</translation>
    </message>
</context>
<context>
    <name>CureButton</name>
    <message>
        <source>Cures: {count}</source>
        <translation>Remèdes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>What is tried against stroke-size overfitting, each cure alone: {cures}</source>
        <translation>Ce qui est essayé contre le surapprentissage lié à l’épaisseur du trait, chaque remède seul&#xa0;: {cures}</translation>
    </message>
</context>
<context>
    <name>CurveExport</name>
    <message>
        <source>Export the plots as a picture</source>
        <translation>Exporter les graphiques en image</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Export the curves as a table</source>
        <translation>Exporter les courbes en tableau</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
</context>
<context>
    <name>CurveFigure</name>
    <message>
        <source>slope {slope} &gt; 0: the ball rolls left</source>
        <translation>pente {slope} &gt; 0&#xa0;: la bille va à gauche</translation>
    </message>
    <message>
        <source>slope {slope} &lt; 0: the ball rolls right</source>
        <translation>pente {slope} &lt; 0&#xa0;: la bille va à droite</translation>
    </message>
    <message>
        <source>slope {slope}: the ball stays</source>
        <translation>pente {slope}&#xa0;: la bille reste là</translation>
    </message>
    <message>
        <source>real ΔC</source>
        <translation>ΔC réel</translation>
    </message>
    <message>
        <source>this one</source>
        <translation>celui-ci</translation>
    </message>
    <message>
        <source>the smallest</source>
        <translation>le plus petit</translation>
    </message>
    <message>
        <source>C along {entry}, all others as they are; the ring is where δ takes it</source>
        <translation>C le long de {entry}, tous les autres inchangés&#xa0;; l’anneau est là où δ le mène</translation>
    </message>
    <message>
        <source>{entry} has the smallest ∂C/∂θ that is not 0: unimportant now. Click to look at it</source>
        <translation>{entry} a le plus petit ∂C/∂θ non nul&#xa0;: sans importance en ce moment. Cliquez pour le regarder</translation>
    </message>
</context>
<context>
    <name>CurvePlot</name>
    <message>
        <source>largest error {error} at x = {x}</source>
        <translation>plus grande erreur {error} en x = {x}</translation>
    </message>
</context>
<context>
    <name>CurvesPage</name>
    <message>
        <source>{left} is left at the worst point.</source>
        <translation>Il reste {left} au pire point.</translation>
    </message>
    <message>
        <source>σ comes as near to y as one likes, and never reaches it: C is never 0.</source>
        <translation>σ s’approche de y autant que l’on veut, sans jamais l’atteindre&#xa0;: C n’est jamais 0.</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Logarithmic cost</source>
        <translation>Coût logarithmique</translation>
    </message>
    <message>
        <source>Powers of ten at equal distances, so that small costs are told apart, too</source>
        <translation>Des puissances de dix à distances égales, pour distinguer aussi les petits coûts</translation>
    </message>
</context>
<context>
    <name>CurvesPanel</name>
    <message>
        <source>cost</source>
        <translation>coût</translation>
    </message>
    <message>
        <source>pull on z</source>
        <translation>traction sur z</translation>
    </message>
    <message>
        <source>For “{name}”, p = {p}: cross-entropy pulls on its z with {cross}, the squares with {squares}.</source>
        <translation>Pour «&#xa0;{name}&#xa0;», p = {p}&#xa0;: l’entropie croisée tire sur son z avec {cross}, les carrés avec {squares}.</translation>
    </message>
    <message>
        <source>Both costs and their pulls as curves</source>
        <translation>Les deux coûts et leurs tractions en courbes</translation>
    </message>
</context>
<context>
    <name>DataSettings</name>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Jeu de données</translation>
    </message>
    <message>
        <source>The digits that the network learns from. It reads best what looks like them.</source>
        <translation>Les chiffres avec lesquels le réseau apprend. Il lit mieux ce qui leur ressemble.</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stylo</translation>
    </message>
    <message>
        <source>What the digits are written with, on a canvas 128 pixels wide. A network that has seen one pen only fails with others; seeing all of them cures most of it.</source>
        <translation>Le stylo avec lequel les chiffres sont écrits, sur une feuille large de 128&#xa0;pixels. Un réseau qui n’a vu qu’un stylo échoue avec les autres&#xa0;; les voir tous y remédie presque entièrement.</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>E&amp;xemples</translation>
    </message>
    <message>
        <source>How many training examples are used. With few, the network learns them by heart and does worse on digits that it has not seen.</source>
        <translation>Nombre d’exemples d’entraînement utilisés. S’il y en a peu, le réseau les apprend par cœur et lit moins bien les chiffres qu’il n’a pas vus (surapprentissage).</translation>
    </message>
    <message>
        <source>Val&amp;idation part</source>
        <translation>Part de &amp;validation</translation>
    </message>
    <message>
        <source>How much of the training set is held out to decide by, such as 0.1 for a tenth. The network does not learn from it; its curve shows when learning by heart begins.</source>
        <translation>Part du jeu d’entraînement mise de côté pour décider (jeu de validation), par exemple 0,1 pour un dixième. Le réseau n’en apprend rien&#xa0;; sa courbe montre quand commence l’apprentissage par cœur.</translation>
    </message>
    <message>
        <source>The validation part</source>
        <translation>La part de validation</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Preparation</source>
        <translation>Préparation</translation>
    </message>
    <message>
        <source>What becomes of each image before the network sees it; drawings are prepared in the same way.</source>
        <translation>Ce que devient chaque image avant que le réseau la voie&#xa0;; les dessins sont préparés de la même façon.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>How many pixels the network sees. Fewer need fewer weights, and lose fine strokes.</source>
        <translation>Nombre de pixels que voit le réseau. Avec moins de pixels, il faut moins de poids, mais les traits fins se perdent.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>all {count}</source>
        <translation>les {count}</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Dossier…</translation>
    </message>
    <message>
        <source>One example of each digit</source>
        <translation>Un exemple de chaque chiffre</translation>
    </message>
    <message>
        <source>One example of each digit that the network learns from. Click to look at more of them.</source>
        <translation>Un exemple de chaque chiffre avec lequel le réseau apprend. Cliquez pour en voir davantage.</translation>
    </message>
    <message>
        <source>Strokes</source>
        <translation>Tracés</translation>
    </message>
    <message>
        <source>MNIST</source>
        <translation>MNIST</translation>
    </message>
    <message>
        <source>{name} – download…</source>
        <translation>{name} – télécharger…</translation>
    </message>
    <message>
        <source>Digits that this program draws itself, with a pen of known width.</source>
        <translation>Des chiffres que ce programme dessine lui-même, avec un trait d’épaisseur connue.</translation>
    </message>
    <message>
        <source>Digits that this program draws itself, as the schools of this country teach them.</source>
        <translation>Des chiffres que ce programme dessine lui-même, comme les écoles de ce pays les enseignent.</translation>
    </message>
    <message>
        <source>Digits written by some 500 people: the data set of the course.</source>
        <translation>Des chiffres écrits par quelque 500&#xa0;personnes&#xa0;: le jeu de données du cours.</translation>
    </message>
    <message>
        <source>A class&apos;s own digits: IDX files, a table, or pictures in folders 0 to 9.</source>
        <translation>Les chiffres écrits par votre classe&#xa0;: fichiers IDX, tableau, ou images dans des dossiers 0 à 9.</translation>
    </message>
    <message>
        <source>Folder of digits</source>
        <translation>Dossier de chiffres</translation>
    </message>
</context>
<context>
    <name>DatasetLabel</name>
    <message>
        <source>pen {size}</source>
        <translation>stylo {size}</translation>
    </message>
    <message>
        <source>pens {sizes}</source>
        <translation>stylos {sizes}</translation>
    </message>
    <message>
        <source>strokes</source>
        <translation>tracés</translation>
    </message>
    <message>
        <source>doodles</source>
        <translation>gribouillis</translation>
    </message>
    <message>
        <source>{name}, {pens}</source>
        <translation>{name}, {pens}</translation>
    </message>
    <message>
        <source>small</source>
        <translation>petit</translation>
    </message>
    <message>
        <source>French hand</source>
        <translation>écriture française</translation>
    </message>
    <message>
        <source>German hand</source>
        <translation>écriture allemande</translation>
    </message>
    <message>
        <source>Italian hand</source>
        <translation>écriture italienne</translation>
    </message>
    <message>
        <source>Spanish hand</source>
        <translation>écriture espagnole</translation>
    </message>
    <message>
        <source>British hand</source>
        <translation>écriture britannique</translation>
    </message>
    <message>
        <source>American hand</source>
        <translation>écriture américaine</translation>
    </message>
</context>
<context>
    <name>DatasetsController</name>
    <message>
        <source>Download MNIST?</source>
        <translation>Télécharger MNIST&#xa0;?</translation>
    </message>
    <message>
        <source>MNIST is not on this computer yet. Download its four files (11 MB) now?</source>
        <translation>MNIST n’est pas encore sur cet ordinateur. Télécharger maintenant ses quatre fichiers (11&#xa0;Mo)&#xa0;?</translation>
    </message>
    <message>
        <source>Downloading MNIST…</source>
        <translation>Téléchargement de MNIST…</translation>
    </message>
    <message>
        <source>Re-inking digits…</source>
        <translation>Réécriture des chiffres…</translation>
    </message>
    <message>
        <source>Drawing digits…</source>
        <translation>Dessin des chiffres…</translation>
    </message>
    <message>
        <source>Reading the data set…</source>
        <translation>Lecture du jeu de données…</translation>
    </message>
    <message>
        <source>A folder of digits</source>
        <translation>Un dossier de chiffres</translation>
    </message>
    <message>
        <source>The digits in {0} are others than those that the network on screen learned from.</source>
        <translation>Les chiffres de {0} ne sont plus ceux avec lesquels le réseau à l’écran a appris.</translation>
    </message>
</context>
<context>
    <name>DeepWidePage</name>
    <message>
        <source>Deep</source>
        <translation>Profond</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>{name} {network}, {numbers} numbers</source>
        <translation>{name} {network}, {numbers} nombres</translation>
    </message>
    <message>
        <source>{pieces} of {all} pieces, largest error {error}</source>
        <translation>{pieces} morceaux sur {all}, plus grande erreur {error}</translation>
    </message>
    <message>
        <source>No wide network of so many numbers comes nearer than ½.</source>
        <translation>Aucun réseau large d’autant de nombres ne s’approche à moins de ½.</translation>
    </message>
    <message>
        <source>Deep against wide</source>
        <translation>Profond contre large</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>Plis</translation>
    </message>
    <message>
        <source>Layers of two neurons, each of which folds [0, 1] onto itself once more</source>
        <translation>Des couches de deux neurones, dont chacune replie [0, 1] une fois de plus sur lui-même</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>From how many starts each structure learns</source>
        <translation>À partir de combien de départs chaque structure apprend</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>C&amp;omparer</translation>
    </message>
    <message>
        <source>Have {names}, of {numbers} numbers each, learn these points from so many seeds</source>
        <translation>Faire apprendre ces points à {names}, de {numbers} nombres chacun, à partir d’autant de graines</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>{names}: accuracy on unseen points</source>
        <translation>{names}&#xa0;: exactitude, points jamais vus</translation>
    </message>
    <message>
        <source>Press Compare</source>
        <translation>Appuyez sur Comparer</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Appris</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>{}%</source>
        <translation>{}&#xa0;%</translation>
    </message>
    <message>
        <source>Stroke-size overfitting</source>
        <translation>Surapprentissage lié à l’épaisseur du trait</translation>
    </message>
    <message>
        <source>Training with a thin pen</source>
        <translation>Entraînement avec un stylo fin</translation>
    </message>
    <message>
        <source>Your turn: draw a {digit}</source>
        <translation>À vous&#xa0;: dessinez un {digit}</translation>
    </message>
    <message>
        <source>Training with all pens</source>
        <translation>Entraînement avec tous les stylos</translation>
    </message>
    <message>
        <source>The cure: all pens</source>
        <translation>Le remède&#xa0;: tous les stylos</translation>
    </message>
    <message>
        <source>A network learns digits written with a thin pen. Then you draw with a thick one, and see what it makes of that, and what helps. It takes a minute; any step can be skipped or repeated.</source>
        <translation>Un réseau apprend des chiffres écrits au stylo fin. Puis vous dessinez avec un stylo épais, et voyez ce qu’il en fait, et ce qui aide. Cela prend une minute&#xa0;; chaque étape peut être passée ou répétée.</translation>
    </message>
    <message>
        <source>The digits to learn from are being written…</source>
        <translation>Écriture des chiffres à apprendre…</translation>
    </message>
    <message>
        <source>The network learns from {count} digits, all written with pen {thin}. Watch what its neurons look for, and how the accuracy climbs.</source>
        <translation>Le réseau apprend à partir de {count} chiffres, tous écrits au stylo {thin}. Regardez ce que cherchent ses neurones, et comment l’exactitude monte.</translation>
    </message>
    <message>
        <source>The same network begins again and learns from as many digits ({count}), written with pens from {thin} to {thick}.</source>
        <translation>Le même réseau recommence et apprend à partir du même nombre de chiffres ({count}), écrits avec des stylos de {thin} à {thick}.</translation>
    </message>
    <message>
        <source>Training rests. Continue goes on; Skip leaves this step.</source>
        <translation>L’entraînement est en pause. «&#xa0;Continuer&#xa0;» le reprend&#xa0;; «&#xa0;Passer&#xa0;» quitte cette étape.</translation>
    </message>
    <message>
        <source>It has learned. Now it reads new digits, written with each pen…</source>
        <translation>Il a appris. Il lit maintenant de nouveaux chiffres, écrits avec chaque stylo…</translation>
    </message>
    <message>
        <source>With pen {thick} it reads {mixed_thick} of new digits; the network of the thin pen read {thin_thick}. With pen {thin} it reads {mixed_thin} ({thin_thin} for the other network). The plot shows both curves.</source>
        <translation>Au stylo {thick}, il lit {mixed_thick} des nouveaux chiffres&#xa0;; le réseau entraîné au stylo fin en lisait {thin_thick}. Au stylo {thin}, il en lit {mixed_thin} (contre {thin_thin} pour l’autre réseau). Le graphique montre les deux courbes.</translation>
    </message>
    <message>
        <source>It reads {of_thin} of new digits written with pen {thin}, the only one it knows, but just {of_thick} of those written with pen {thick}. The plot shows it for every pen.</source>
        <translation>Il lit {of_thin} des nouveaux chiffres écrits au stylo {thin}, le seul qu’il connaisse, mais seulement {of_thick} de ceux écrits au stylo {thick}. Le graphique le montre pour chaque stylo.</translation>
    </message>
    <message>
        <source>It reads {of_thin} of new digits written with pen {thin}, and {of_thick} of those written with pen {thick}. The plot shows it for every pen.</source>
        <translation>Il lit {of_thin} des nouveaux chiffres écrits au stylo {thin}, et {of_thick} de ceux écrits au stylo {thick}. Le graphique le montre pour chaque stylo.</translation>
    </message>
    <message>
        <source>Draw a {digit} on the canvas; pen {thick} is in your hand. With this pen, it is among the digits that the network reads worst. Skip shows an example instead.</source>
        <translation>Dessinez un {digit} sur la feuille&#xa0;; vous tenez le stylo {thick}. Avec ce stylo, c’est l’un des chiffres que le réseau lit le plus mal. «&#xa0;Passer&#xa0;» montre un exemple à la place.</translation>
    </message>
    <message>
        <source>Draw a {digit} on the canvas; pen {thick} is in your hand. Skip shows an example instead.</source>
        <translation>Dessinez un {digit} sur la feuille&#xa0;; vous tenez le stylo {thick}. «&#xa0;Passer&#xa0;» montre un exemple à la place.</translation>
    </message>
    <message>
        <source>This drawing:</source>
        <translation>Ce dessin&#xa0;:</translation>
    </message>
    <message>
        <source>You drew a {digit} with pen {pen}:</source>
        <translation>Vous avez dessiné un {digit} au stylo {pen}&#xa0;:</translation>
    </message>
    <message>
        <source>Here is a {digit}, written with pen {pen}:</source>
        <translation>Voici un {digit}, écrit au stylo {pen}&#xa0;:</translation>
    </message>
    <message>
        <source>reads {digit}</source>
        <translation>lit un {digit}</translation>
    </message>
    <message>
        <source>is not sure (likeliest {digit})</source>
        <translation>n’est pas sûr (plutôt un {digit})</translation>
    </message>
    <message>
        <source>{shown} the network of the thin pen {reading}.</source>
        <translation>{shown} le réseau entraîné au stylo fin {reading}.</translation>
    </message>
    <message>
        <source>{shown} the network on screen {reading}. (The training with the thin pen was skipped.)</source>
        <translation>{shown} le réseau à l’écran {reading}. (L’entraînement au stylo fin a été passé.)</translation>
    </message>
    <message>
        <source>That is right, this time; Repeat asks for another digit.</source>
        <translation>C’est juste, cette fois&#xa0;; «&#xa0;Répéter&#xa0;» demande un autre chiffre.</translation>
    </message>
    <message>
        <source>{shown} the network of the thin pen {thin}, the network of all pens {mixed}.</source>
        <translation>{shown} le réseau entraîné au stylo fin {thin}, le réseau entraîné avec tous les stylos {mixed}.</translation>
    </message>
    <message>
        <source>This time all pens did not help: no network of this size reads every digit under so thick a pen. Draw another.</source>
        <translation>Cette fois, même tous les stylos n’ont pas suffi&#xa0;: aucun réseau de cette taille ne lit tous les chiffres écrits avec un stylo si épais. Dessinez-en un autre.</translation>
    </message>
    <message>
        <source>Of new digits written with pen {thick} they read {thin} and {mixed}.</source>
        <translation>Des nouveaux chiffres écrits au stylo {thick}, ils en lisent respectivement {thin} et {mixed}.</translation>
    </message>
    <message>
        <source>Draw on with any pen: both answers appear here.</source>
        <translation>Dessinez encore, avec n’importe quel stylo&#xa0;: les deux réponses s’affichent ici.</translation>
    </message>
    <message>
        <source>There is nothing to compare yet: a training was skipped. ‹ leads back to the one with all pens, and further on to the one with the thin pen.</source>
        <translation>Il n’y a encore rien à comparer&#xa0;: un entraînement a été passé. ‹ ramène à celui avec tous les stylos, et plus loin à celui au stylo fin.</translation>
    </message>
    <message>
        <source>The digits were not loaded. Repeat tries again; Skip leaves this step.</source>
        <translation>Les chiffres n’ont pas été chargés. «&#xa0;Répéter&#xa0;» réessaie&#xa0;; «&#xa0;Passer&#xa0;» quitte cette étape.</translation>
    </message>
    <message>
        <source>The training ended before its first step. Repeat begins it again; Skip leaves this step.</source>
        <translation>L’entraînement s’est arrêté avant son premier pas. «&#xa0;Répéter&#xa0;» le recommence&#xa0;; «&#xa0;Passer&#xa0;» quitte cette étape.</translation>
    </message>
    <message>
        <source>The network could not be measured. Repeat tries again; Skip leaves this step.</source>
        <translation>Le réseau n’a pas pu être mesuré. «&#xa0;Répéter&#xa0;» réessaie&#xa0;; «&#xa0;Passer&#xa0;» quitte cette étape.</translation>
    </message>
    <message>
        <source>Stop the training and show the demonstration&apos;s own?</source>
        <translation>Arrêter l’entraînement et montrer celui de la démonstration&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Stop and show</source>
        <translation>&amp;Arrêter et montrer</translation>
    </message>
</context>
<context>
    <name>DemonstrationCard</name>
    <message>
        <source>Demonstration</source>
        <translation>Démonstration</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Your own settings and your pen come back; the curves stay.</source>
        <translation>Vos réglages et votre stylo reviennent&#xa0;; les courbes restent.</translation>
    </message>
    <message>
        <source>Goes back to the step before and begins it afresh. (Page Up)</source>
        <translation>Revient à l’étape précédente et la recommence. (Page précédente)</translation>
    </message>
    <message>
        <source>Goes on at once: training ends with what is learned so far, and an example is drawn for you.</source>
        <translation>Continue tout de suite&#xa0;: l’entraînement s’arrête à ce qui est appris, et un exemple est dessiné pour vous.</translation>
    </message>
    <message>
        <source>End the demonstration</source>
        <translation>Terminer la démonstration</translation>
    </message>
    <message>
        <source>Ends the demonstration (Esc); your own settings and your pen come back.</source>
        <translation>Termine la démonstration (Échap)&#xa0;; vos réglages et votre stylo reviennent.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Begins this step afresh; a network begins again with random weights.</source>
        <translation>Recommence cette étape&#xa0;; un réseau repart de poids aléatoires.</translation>
    </message>
    <message>
        <source>Progress of the step</source>
        <translation>Avancement de l’étape</translation>
    </message>
    <message>
        <source>How much of this step&apos;s work is done.</source>
        <translation>Part du travail de cette étape déjà accomplie.</translation>
    </message>
</context>
<context>
    <name>DescentColumn</name>
    <message>
        <source>Descent with one unknown</source>
        <translation>La descente à une inconnue</translation>
    </message>
    <message>
        <source>f(x)</source>
        <translation>f(x)</translation>
    </message>
    <message>
        <source>Where it begins; the ring on the curve can be dragged</source>
        <translation>Le départ&#xa0;; l’anneau sur la courbe se déplace à la souris</translation>
    </message>
    <message>
        <source>How long a step is: x ← x − h f′(x)</source>
        <translation>La longueur d’un pas&#xa0;: x ← x − h f′(x)</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>How many steps are taken at most</source>
        <translation>Combien de pas on fait au plus</translation>
    </message>
    <message>
        <source>Step m</source>
        <translation>Pas m</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un pas en arrière</translation>
    </message>
    <message>
        <source>One step on</source>
        <translation>Un pas en avant</translation>
    </message>
    <message>
        <source>f, and the way along its tangents</source>
        <translation>f, et le chemin le long de ses tangentes</translation>
    </message>
    <message>
        <source>Drag the ring, x₀; press a point to look at its step</source>
        <translation>Déplacez l’anneau, x₀&#xa0;; appuyez sur un point pour regarder son pas</translation>
    </message>
    <message>
        <source>Staircase between y = x and y = x − h f′(x)</source>
        <translation>Escalier entre y = x et y = x − h f′(x)</translation>
    </message>
    <message>
        <source>Where the two lines meet, f′ is 0; drag the ring, x₀</source>
        <translation>Là où les deux lignes se croisent, f′ vaut 0&#xa0;; déplacez l’anneau, x₀</translation>
    </message>
    <message>
        <source>f(xₘ) over m</source>
        <translation>f(xₘ) selon m</translation>
    </message>
    <message>
        <source>Press to look at a step</source>
        <translation>Appuyez pour regarder un pas</translation>
    </message>
    <message>
        <source>The bracket 1 − (h/2) f″</source>
        <translation>Le crochet 1 − (h/2) f″</translation>
    </message>
    <message>
        <source>Bars: at xₘ; black lines: as it was over the whole step. Where it is negative, f rises</source>
        <translation>Barres&#xa0;: en xₘ&#xa0;; traits&#xa0;: tel qu’il a été sur tout le pas. Où il est négatif, f remonte</translation>
    </message>
    <message>
        <source>Verdicts by h, of {steps} steps</source>
        <translation>Verdicts selon h, sur {steps} pas</translation>
    </message>
    <message>
        <source>H1: does it arrive? H2: does f only fall? Drag h</source>
        <translation>H1&#xa0;: arrive-t-elle&#xa0;? H2&#xa0;: f ne fait-elle que décroître&#xa0;? Déplacez h</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Verdicts</translation>
    </message>
    <message>
        <source>Staircase</source>
        <translation>Escalier</translation>
    </message>
    <message>
        <source>Bracket</source>
        <translation>Crochet</translation>
    </message>
</context>
<context>
    <name>DescentStage</name>
    <message>
        <source>The bracket at xₘ: while it is positive, f falls</source>
        <translation>Le crochet en xₘ&#xa0;: tant qu’il est positif, f décroît</translation>
    </message>
    <message>
        <source>over the step</source>
        <translation>sur le pas</translation>
    </message>
    <message>
        <source>The bracket as it was from xₘ to xₘ₊₁: 1 − (h/2) f″(y), for an y between the two</source>
        <translation>Le crochet tel qu’il a été de xₘ à xₘ₊₁&#xa0;: 1 − (h/2) f″(y), pour un y entre les deux</translation>
    </message>
    <message>
        <source>Step m = {m} of {last}</source>
        <translation>Pas m = {m} sur {last}</translation>
    </message>
    <message>
        <source>H1: xₘ → x*</source>
        <translation>H1&#xa0;: xₘ → x*</translation>
    </message>
    <message>
        <source>H2: f(xₘ) decreases</source>
        <translation>H2&#xa0;: f(xₘ) décroît</translation>
    </message>
    <message>
        <source>first rise: step {m}</source>
        <translation>première hausse&#xa0;: pas {m}</translation>
    </message>
    <message>
        <source>✓ holds: it comes to rest at x = {x}</source>
        <translation>✓ vrai&#xa0;: elle s’arrête en x = {x}</translation>
    </message>
    <message>
        <source>✗ fails: x leaves all bounds at step {m}</source>
        <translation>✗ faux&#xa0;: x sort de toutes les bornes au pas {m}</translation>
    </message>
    <message>
        <source>✗ fails: x swings to and fro, no nearer to rest</source>
        <translation>✗ faux&#xa0;: x oscille sans se calmer</translation>
    </message>
    <message>
        <source>… open: at step {m} it is still on its way</source>
        <translation>… indécis&#xa0;: au pas {m}, elle est encore en chemin</translation>
    </message>
    <message>
        <source>✗ fails: f rises at step {m} for the first time</source>
        <translation>✗ faux&#xa0;: f remonte au pas {m} pour la première fois</translation>
    </message>
    <message>
        <source>✗ fails: f leaves all numbers</source>
        <translation>✗ faux&#xa0;: f sort de tous les nombres</translation>
    </message>
    <message>
        <source>✓ holds: f falls at each step</source>
        <translation>✓ vrai&#xa0;: f décroît à chaque pas</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>{neuron} · pinned</source>
        <translation>{neuron} · fixe</translation>
    </message>
    <message>
        <source>input {count}</source>
        <translation>entrée {count}</translation>
    </message>
    <message>
        <source>output {count}</source>
        <translation>sortie {count}</translation>
    </message>
    <message>
        <source>hidden {count}</source>
        <translation>cachée {count}</translation>
    </message>
    <message>
        <source>conv {size}×{size}</source>
        <translation>conv {size}×{size}</translation>
    </message>
    <message>
        <source>max {size}×{size}</source>
        <translation>max {size}×{size}</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>normalisation par lot</translation>
    </message>
    <message>
        <source>dropout {rate}</source>
        <translation>dropout {rate}</translation>
    </message>
    <message>
        <source>1 filter</source>
        <translation>1&#xa0;filtre</translation>
    </message>
    <message>
        <source>{count} filters</source>
        <translation>{count}&#xa0;filtres</translation>
    </message>
    <message>
        <source>map {number}</source>
        <translation>carte {number}</translation>
    </message>
    <message>
        <source>Draw a digit</source>
        <translation>Dessinez un chiffre</translation>
    </message>
    <message>
        <source>draw a digit to see z and a</source>
        <translation>dessinez un chiffre pour voir z et a</translation>
    </message>
    <message>
        <source>draw a digit to see what it finds</source>
        <translation>dessinez un chiffre pour voir ce qu’elle trouve</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>Rien n’est encore dessiné</translation>
    </message>
    <message>
        <source>The answer is hidden in this worksheet</source>
        <translation>La réponse est cachée dans cette fiche</translation>
    </message>
    <message>
        <source>Not sure; likeliest is {name} (activation {activation})</source>
        <translation>Pas sûr&#xa0;; le plus probable est {name} (activation {activation})</translation>
    </message>
    <message>
        <source>Answer: {name} (activation {activation})</source>
        <translation>Réponse&#xa0;: {name} (activation {activation})</translation>
    </message>
    <message>
        <source>{sizes} · {count} parameters</source>
        <translation>{sizes} · {count}&#xa0;paramètres</translation>
    </message>
    <message>
        <source>{layer}: map {number} is strongest, {activation} on average</source>
        <translation>{layer}&#xa0;: la carte {number} est la plus active, {activation} en moyenne</translation>
    </message>
    <message>
        <source>{layer}: neuron {number} is strongest, {activation}</source>
        <translation>{layer}&#xa0;: le neurone {number} est le plus actif, {activation}</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Couche de sortie</translation>
    </message>
    <message>
        <source>Convolution {number}</source>
        <translation>Convolution {number}</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Convolution</translation>
    </message>
    <message>
        <source>Pooling {number}</source>
        <translation>Sous-échantillonnage (max) {number}</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Sous-échantillonnage (max)</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>Couche cachée</translation>
    </message>
    <message>
        <source>{operation} from 1 map</source>
        <translation>{operation} d’une carte</translation>
    </message>
    <message>
        <source>{source}: {value}</source>
        <translation>{source}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>Hidden layer {number}</source>
        <translation>Couche cachée {number}</translation>
    </message>
    <message>
        <source>{layer} · “{name}”</source>
        <translation>{layer} · «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>{layer} · map {number} of {count}</source>
        <translation>{layer} · carte {number} sur {count}</translation>
    </message>
    <message>
        <source>{layer} · neuron {number} of {count}</source>
        <translation>{layer} · neurone {number} sur {count}</translation>
    </message>
    <message>
        <source>the largest of every {size}×{size}</source>
        <translation>le plus grand de chaque carré {size}×{size}</translation>
    </message>
    <message>
        <source>{operation} from the image</source>
        <translation>{operation} de l’image</translation>
    </message>
    <message>
        <source>{operation} from {count} maps</source>
        <translation>{operation} de {count}&#xa0;cartes</translation>
    </message>
    <message>
        <source>mean a = {number}</source>
        <translation>a moyen = {number}</translation>
    </message>
    <message>
        <source>largest a = {number}</source>
        <translation>a maximal = {number}</translation>
    </message>
    <message>
        <source>neuron {number}</source>
        <translation>neurone {number}</translation>
    </message>
    <message>
        <source>pixel {row}, {column}</source>
        <translation>pixel {row}, {column}</translation>
    </message>
    <message>
        <source>input {number}</source>
        <translation>entrée {number}</translation>
    </message>
    <message>
        <source>Point at a neuron or a line to see its numbers; click to pin a neuron</source>
        <translation>Pointez un neurone ou un trait pour voir ses nombres&#xa0;; cliquez pour épingler un neurone</translation>
    </message>
    <message>
        <source>blue: w &gt; 0</source>
        <translation>bleu&#xa0;: w &gt; 0</translation>
    </message>
    <message>
        <source>orange: w &lt; 0</source>
        <translation>orange&#xa0;: w &lt; 0</translation>
    </message>
    <message>
        <source>thicker: larger |w·a|</source>
        <translation>plus épais&#xa0;: |w·a| plus grand</translation>
    </message>
    <message>
        <source>{source} → {target}</source>
        <translation>{source} → {target}</translation>
    </message>
    <message>
        <source>Σ −∂C/∂a over the map = {value}</source>
        <translation>Σ −∂C/∂a sur toute la carte = {value}</translation>
    </message>
    <message>
        <source>handed back by:</source>
        <translation>transmis par&#xa0;:</translation>
    </message>
    <message>
        <source>Click it to see its chain, link by link</source>
        <translation>Cliquez dessus pour voir sa chaîne, maillon par maillon</translation>
    </message>
    <message>
        <source>“{wished}” is wished for, and read: little is left to wish</source>
        <translation>Un «&#xa0;{wished}&#xa0;» est souhaité, et lu&#xa0;: il ne reste presque rien à souhaiter</translation>
    </message>
    <message>
        <source>“{wished}” is wished for, “{answer}” is read</source>
        <translation>Un «&#xa0;{wished}&#xa0;» est souhaité, un «&#xa0;{answer}&#xa0;» est lu</translation>
    </message>
    <message>
        <source>Click an output, a neuron, a line or a pixel of a tile to see why</source>
        <translation>Cliquez sur une sortie, un neurone, un trait ou un pixel d’une vignette pour voir pourquoi</translation>
    </message>
    <message>
        <source>blue: should rise</source>
        <translation>bleu&#xa0;: devrait monter</translation>
    </message>
    <message>
        <source>orange: should fall</source>
        <translation>orange&#xa0;: devrait baisser</translation>
    </message>
    <message>
        <source>thicker: larger |∂C/∂w|</source>
        <translation>plus épais&#xa0;: |∂C/∂w| plus grand</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>la sortie</translation>
    </message>
    <message>
        <source>hidden neuron {number}</source>
        <translation>le neurone caché {number}</translation>
    </message>
    <message>
        <source>neuron {number} of hidden layer {layer}</source>
        <translation>le neurone {number} de la couche cachée {layer}</translation>
    </message>
    <message>
        <source>{name} = {value}, the bias of {neuron}</source>
        <translation>{name} = {value}, biais pour {neuron}</translation>
    </message>
    <message>
        <source>{name} = {value}, from {source} to {target}</source>
        <translation>{name} = {value}, entre {source} et {target}</translation>
    </message>
</context>
<context>
    <name>DiagramExport</name>
    <message>
        <source>Save the diagram as a picture</source>
        <translation>Enregistrer le schéma comme image</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
</context>
<context>
    <name>DigitsPage</name>
    <message>
        <source>There are no digits yet: draw one in the main window and add it, or load a data set there.</source>
        <translation>Il n’y a pas encore de chiffres&#xa0;: dessinez-en un dans la fenêtre principale et ajoutez-le, ou chargez-y un jeu de données.</translation>
    </message>
    <message>
        <source>The points were changed by hand; move a box to have the digits&apos; again.</source>
        <translation>Les points ont été changés à la main&#xa0;; déplacez un cadre pour retrouver ceux des chiffres.</translation>
    </message>
    <message>
        <source>Images of {a}: {n}, of {b}: {m}. Ink in each box, from 0 to 1</source>
        <translation>Images de {a}&#xa0;: {n}, de {b}&#xa0;: {m}. Encre dans chaque cadre, de 0 à 1</translation>
    </message>
    <message>
        <source>There is no data set yet; load one in the main window.</source>
        <translation>Il n’y a pas encore de jeu de données&#xa0;; chargez-en un dans la fenêtre principale.</translation>
    </message>
    <message>
        <source>There is no drawing; draw a digit in the main window first.</source>
        <translation>Il n’y a pas de dessin&#xa0;; dessinez d’abord un chiffre dans la fenêtre principale.</translation>
    </message>
    <message>
        <source>My drawing is a {digit}</source>
        <translation>Mon dessin est un {digit}</translation>
    </message>
    <message>
        <source>mean {digit}</source>
        <translation>{digit} moyen</translation>
    </message>
    <message>
        <source>The mean of this digit&apos;s images</source>
        <translation>La moyenne des images de ce chiffre</translation>
    </message>
    <message>
        <source>my drawing</source>
        <translation>mon dessin</translation>
    </message>
    <message>
        <source>What is drawn in the main window, in the middle</source>
        <translation>Ce qui est dessiné dans la fenêtre principale, centré</translation>
    </message>
    <message>
        <source>drawing</source>
        <translation>dessin</translation>
    </message>
    <message>
        <source>Digits in the plane</source>
        <translation>Des chiffres dans le plan</translation>
    </message>
    <message>
        <source>First digit</source>
        <translation>Premier chiffre</translation>
    </message>
    <message>
        <source>Second digit</source>
        <translation>Deuxième chiffre</translation>
    </message>
    <message>
        <source>against</source>
        <translation>contre</translation>
    </message>
    <message>
        <source>From the data set</source>
        <translation>Du jeu de données</translation>
    </message>
    <message>
        <source>A hundred images of either digit, of the main window&apos;s data set</source>
        <translation>Cent images de chacun des deux chiffres, du jeu de données de la fenêtre principale</translation>
    </message>
    <message>
        <source>Add what is drawn in the main window, in the middle of its image</source>
        <translation>Ajouter ce qui est dessiné dans la fenêtre principale, centré dans son image</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>The image with its two boxes</source>
        <translation>L’image avec ses deux cadres</translation>
    </message>
    <message>
        <source>Drag a box, or its lower right corner; or arrow keys, with Shift to resize, Space for the other</source>
        <translation>Déplacez un cadre, ou son coin inférieur droit&#xa0;; ou les flèches, avec Maj pour l’agrandir, Espace pour l’autre</translation>
    </message>
    <message>
        <source>no ink</source>
        <translation>pas d’encre</translation>
    </message>
    <message>
        <source>Ink: x₁ →, x₂ ↑</source>
        <translation>Encre&#xa0;: x₁ →, x₂ ↑</translation>
    </message>
    <message>
        <source>The points by their ink</source>
        <translation>Les points selon leur encre</translation>
    </message>
    <message>
        <source>Point at a point to see its image, click to keep it</source>
        <translation>Passez sur un point pour voir son image, cliquez pour la garder</translation>
    </message>
</context>
<context>
    <name>DrawingPanel</name>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
</context>
<context>
    <name>DrawnDiagram</name>
    <message>
        <source>{count} parameters</source>
        <translation>{count} paramètres</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>Network {name}</source>
        <translation>Réseau {name}</translation>
    </message>
    <message>
        <source>{neuron}: what it answers all over the plane. A click shows it large.</source>
        <translation>{neuron}&#xa0;: ce qu’il répond partout dans le plan. Un clic le montre en grand.</translation>
    </message>
    <message>
        <source>Network with its weights</source>
        <translation>Le réseau et ses poids</translation>
    </message>
</context>
<context>
    <name>Drops</name>
    <message>
        <source>{name} was opened, the first of {count} models: there is one on screen at a time.</source>
        <translation>{name} a été ouvert, le premier de {count} modèles&#xa0;: un seul est à l’écran à la fois.</translation>
    </message>
    <message>
        <source>{name} was opened, the first of {count} models and worksheets: one is opened at a time.</source>
        <translation>{name} a été ouvert, le premier de {count} modèles et fiches&#xa0;: on en ouvre un à la fois.</translation>
    </message>
    <message>
        <source>{name} is a folder; to learn from the data set in it, choose it under Training → Data set. What can be dropped are pictures ({formats}), models ({suffix}) and worksheets ({worksheet}).</source>
        <translation>{name} est un dossier&#xa0;; pour apprendre du jeu de données qui s’y trouve, choisissez-le sous Entraînement → Jeu de données. On peut déposer des images ({formats}), des modèles ({suffix}) et des fiches ({worksheet}).</translation>
    </message>
    <message>
        <source>{name} is neither a picture ({formats}) nor a model ({suffix}) nor a worksheet ({worksheet}).</source>
        <translation>{name} n’est ni une image ({formats}), ni un modèle ({suffix}), ni une fiche ({worksheet}).</translation>
    </message>
    <message>
        <source>There is no picture in what was dropped; drop a picture ({formats}), a model ({suffix}) or a worksheet ({worksheet}).</source>
        <translation>Il n’y a pas d’image dans ce qui a été déposé&#xa0;; déposez une image ({formats}), un modèle ({suffix}) ou une fiche ({worksheet}).</translation>
    </message>
    <message>
        <source>What was dropped is an address, and nothing is fetched from there; save the picture first, and drop its file.</source>
        <translation>Ce que vous avez déposé est une adresse, et rien n’est téléchargé&#xa0;; enregistrez d’abord l’image, puis déposez son fichier.</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>what was trained and is not saved is kept, and offered at the next start.</source>
        <translation>ce qui a été entraîné sans être enregistré est conservé, et vous sera proposé au prochain démarrage.</translation>
    </message>
</context>
<context>
    <name>EngineNames</name>
    <message>
        <source>sigmoid</source>
        <translation>sigmoïde</translation>
    </message>
    <message>
        <source>tanh</source>
        <translation>tanh</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>leaky ReLU</source>
        <translation>ReLU à fuite</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>gaussienne</translation>
    </message>
    <message>
        <source>threshold</source>
        <translation>seuil</translation>
    </message>
    <message>
        <source>identity</source>
        <translation>identité</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
    </message>
    <message>
        <source>MSE</source>
        <translation>quadratique</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>entropie croisée</translation>
    </message>
    <message>
        <source>perceptron</source>
        <translation>perceptron</translation>
    </message>
    <message>
        <source>Glorot</source>
        <translation>Glorot</translation>
    </message>
    <message>
        <source>He</source>
        <translation>He</translation>
    </message>
    <message>
        <source>LeCun</source>
        <translation>LeCun</translation>
    </message>
    <message>
        <source>orthogonal</source>
        <translation>orthogonale</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normale</translation>
    </message>
    <message>
        <source>zeros</source>
        <translation>zéros</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>momentum</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Laplacian</source>
        <translation>laplacien</translation>
    </message>
    <message>
        <source>Metropolis</source>
        <translation>Metropolis</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>constante</translation>
    </message>
    <message>
        <source>step</source>
        <translation>paliers</translation>
    </message>
    <message>
        <source>cosine</source>
        <translation>cosinus</translation>
    </message>
    <message>
        <source>scaled</source>
        <translation>à l’échelle</translation>
    </message>
    <message>
        <source>standardized</source>
        <translation>standardisé</translation>
    </message>
    <message>
        <source>standardized by image</source>
        <translation>standardisée par image</translation>
    </message>
    <message>
        <source>binary</source>
        <translation>binaire</translation>
    </message>
</context>
<context>
    <name>EntryRow</name>
    <message>
        <source>picked, the largest: ∂C/∂θ = {value}</source>
        <translation>choisi, le plus grand&#xa0;: ∂C/∂θ = {value}</translation>
    </message>
    <message>
        <source>Weight or bias</source>
        <translation>Poids ou biais</translation>
    </message>
    <message>
        <source>Type the name of another one, such as layer2.bias[3], and press Enter</source>
        <translation>Tapez le nom d’un autre, par exemple layer2.bias[3], puis Entrée</translation>
    </message>
</context>
<context>
    <name>ExamplePicker</name>
    <message>
        <source>The data set is still being prepared; its examples come in a moment.</source>
        <translation>Le jeu de données est en préparation&#xa0;; ses exemples arrivent dans un instant.</translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>It is read as {answer}, as it was meant.</source>
        <translation>Il est bien lu comme un {answer}.</translation>
    </message>
    <message>
        <source>No single change is enough for it to be read as {answer}.</source>
        <translation>Aucun changement à lui seul ne suffit pour qu’il soit lu comme un {answer}.</translation>
    </message>
    <message>
        <source>As drawn, it is read as {answer} ({activation}).</source>
        <translation>Tel quel, il est lu comme un {answer} ({activation}).</translation>
    </message>
    <message>
        <source>As drawn, the network is not sure (likeliest {answer}, {activation}).</source>
        <translation>Avec ce dessin, le réseau n’est pas sûr (plutôt un {answer}, {activation}).</translation>
    </message>
    <message>
        <source>{change}: read as {answer} ({activation}).</source>
        <translation>{change}&#xa0;: lu comme un {answer} ({activation}).</translation>
    </message>
    <message>
        <source>{change}: not sure (likeliest {answer}, {activation}).</source>
        <translation>{change}&#xa0;: pas sûr (plutôt un {answer}, {activation}).</translation>
    </message>
    <message>
        <source>The framed picture comes closest: {activation} for {answer}.</source>
        <translation>L’image encadrée s’en approche le plus&#xa0;: {activation} pour le {answer}.</translation>
    </message>
    <message>
        <source>No shift helps: the drawing is centred before it is read.</source>
        <translation>Aucun déplacement n’aide&#xa0;: le dessin est centré avant d’être lu.</translation>
    </message>
    <message>
        <source>No other size helps: the drawing is brought to one size before it is read.</source>
        <translation>Aucune autre taille n’aide&#xa0;: le dessin est ramené à une même taille avant d’être lu.</translation>
    </message>
    <message>
        <source>to the left</source>
        <translation>vers la gauche</translation>
    </message>
    <message>
        <source>to the right</source>
        <translation>vers la droite</translation>
    </message>
    <message>
        <source>up</source>
        <translation>vers le haut</translation>
    </message>
    <message>
        <source>down</source>
        <translation>vers le bas</translation>
    </message>
    <message>
        <source>up and to the left</source>
        <translation>vers le haut et la gauche</translation>
    </message>
    <message>
        <source>up and to the right</source>
        <translation>vers le haut et la droite</translation>
    </message>
    <message>
        <source>down and to the left</source>
        <translation>vers le bas et la gauche</translation>
    </message>
    <message>
        <source>down and to the right</source>
        <translation>vers le bas et la droite</translation>
    </message>
    <message>
        <source>Ink and paper</source>
        <translation>Encre et papier</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>Inclinaison</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>Stylo</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Contours</translation>
    </message>
    <message>
        <source>With ink and paper exchanged, it would have been read as {answer}.</source>
        <translation>Avec l’encre et le papier échangés, il aurait été lu comme un {answer}.</translation>
    </message>
    <message>
        <source>Moved by {number} px {direction}, it would have been read as {answer}.</source>
        <translation>Déplacé de {number}&#xa0;px {direction}, il aurait été lu comme un {answer}.</translation>
    </message>
    <message>
        <source>At {percent} of its size, it would have been read as {answer}.</source>
        <translation>À {percent} de sa taille, il aurait été lu comme un {answer}.</translation>
    </message>
    <message>
        <source>Slanted by {number}° to the right, it would have been read as {answer}.</source>
        <translation>Incliné de {number}° vers la droite, il aurait été lu comme un {answer}.</translation>
    </message>
    <message>
        <source>Slanted by {number}° to the left, it would have been read as {answer}.</source>
        <translation>Incliné de {number}° vers la gauche, il aurait été lu comme un {answer}.</translation>
    </message>
    <message>
        <source>With a pen of {pen} instead of {drawn}, it would have been read as {answer}.</source>
        <translation>Avec un stylo {pen} au lieu du stylo {drawn}, il aurait été lu comme un {answer}.</translation>
    </message>
    <message>
        <source>With edges softened by {number} px, it would have been read as {answer}.</source>
        <translation>Avec des contours plus doux de {number}&#xa0;px, il aurait été lu comme un {answer}.</translation>
    </message>
    <message>
        <source>With edges hardened by {number} px, it would have been read as {answer}.</source>
        <translation>Avec des contours plus nets de {number}&#xa0;px, il aurait été lu comme un {answer}.</translation>
    </message>
    <message>
        <source>Smallest change: edges hardened by {number} px.</source>
        <translation>Plus petit changement&#xa0;: contours plus nets de {number}&#xa0;px.</translation>
    </message>
    <message>
        <source>It is enough to exchange ink and paper.</source>
        <translation>Il suffit d’échanger l’encre et le papier.</translation>
    </message>
    <message>
        <source>Smallest change: {number} px {direction}.</source>
        <translation>Plus petit changement&#xa0;: {number}&#xa0;px {direction}.</translation>
    </message>
    <message>
        <source>Smallest change: {percent} of its size.</source>
        <translation>Plus petit changement&#xa0;: {percent} de sa taille.</translation>
    </message>
    <message>
        <source>Smallest change: {number}° to the right.</source>
        <translation>Plus petit changement&#xa0;: {number}° vers la droite.</translation>
    </message>
    <message>
        <source>Smallest change: {number}° to the left.</source>
        <translation>Plus petit changement&#xa0;: {number}° vers la gauche.</translation>
    </message>
    <message>
        <source>Smallest change: a pen of {pen} instead of {drawn}.</source>
        <translation>Plus petit changement&#xa0;: un stylo {pen} au lieu du stylo {drawn}.</translation>
    </message>
    <message>
        <source>Smallest change: edges softened by {number} px.</source>
        <translation>Plus petit changement&#xa0;: contours plus doux de {number}&#xa0;px.</translation>
    </message>
    <message>
        <source>It does not help to exchange ink and paper.</source>
        <translation>Échanger l’encre et le papier n’aide pas.</translation>
    </message>
    <message>
        <source>No shift helps.</source>
        <translation>Aucun déplacement n’aide.</translation>
    </message>
    <message>
        <source>No other size helps.</source>
        <translation>Aucune autre taille n’aide.</translation>
    </message>
    <message>
        <source>No slant helps.</source>
        <translation>Aucune inclinaison n’aide.</translation>
    </message>
    <message>
        <source>No other pen helps.</source>
        <translation>Aucun autre stylo n’aide.</translation>
    </message>
    <message>
        <source>Neither softer nor harder edges help.</source>
        <translation>Ni des contours plus doux ni des contours plus nets n’aident.</translation>
    </message>
    <message>
        <source>Ink and paper look the same.</source>
        <translation>L’encre et le papier se ressemblent.</translation>
    </message>
    <message>
        <source>There is no room on the canvas to move it.</source>
        <translation>Il n’y a pas de place sur la feuille pour le déplacer.</translation>
    </message>
    <message>
        <source>There is no room on the canvas for another size.</source>
        <translation>Il n’y a pas de place sur la feuille pour une autre taille.</translation>
    </message>
    <message>
        <source>There is no room on the canvas to slant it.</source>
        <translation>Il n’y a pas de place sur la feuille pour l’incliner.</translation>
    </message>
    <message>
        <source>The ink is too faint to be written with another pen.</source>
        <translation>L’encre est trop pâle pour être réécrite avec un autre stylo.</translation>
    </message>
    <message>
        <source>The ink has no edges.</source>
        <translation>L’encre n’a pas de contours.</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
    <message>
        <source>{number} px</source>
        <translation>{number}&#xa0;px</translation>
    </message>
</context>
<context>
    <name>ExplanationDialog</name>
    <message>
        <source>Why was it misread?</source>
        <translation>Pourquoi a-t-il été mal lu&#xa0;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back to the drawing; nothing about it or the network was changed.</source>
        <translation>Retour au dessin&#xa0;; ni lui ni le réseau n’ont été modifiés.</translation>
    </message>
</context>
<context>
    <name>ExportButton</name>
    <message>
        <source>Save what is seen as a picture</source>
        <translation>Enregistrer en image ce qui est affiché</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Save the numbers as a table</source>
        <translation>Enregistrer les nombres dans un tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Export this view</source>
        <translation>Exporter cette vue</translation>
    </message>
    <message>
        <source>Save this view as a picture, or its numbers as a table</source>
        <translation>Enregistrer cette vue comme image, ou ses nombres dans un tableau</translation>
    </message>
    <message>
        <source>Picture of this view…</source>
        <translation>Image de cette vue…</translation>
    </message>
    <message>
        <source>Numbers of this view…</source>
        <translation>Nombres de cette vue…</translation>
    </message>
    <message>
        <source>Save all numbers of this view as a CSV file</source>
        <translation>Enregistrer tous les nombres de cette vue dans un fichier CSV</translation>
    </message>
    <message>
        <source>A folder for table, study file and figure</source>
        <translation>Un dossier pour le tableau, le fichier d’étude et la figure</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save what the study found as pictures or tables</source>
        <translation>Enregistrer les résultats de l’étude en images ou en tableaux</translation>
    </message>
    <message>
        <source>Export the study</source>
        <translation>Exporter l’étude</translation>
    </message>
    <message>
        <source>Picture of this page…</source>
        <translation>Image de cette page…</translation>
    </message>
    <message>
        <source>Save what is seen here as a PNG file</source>
        <translation>Enregistrer dans un fichier PNG ce qui est affiché ici</translation>
    </message>
    <message>
        <source>CSV, JSON and figure…</source>
        <translation>CSV, JSON et figure…</translation>
    </message>
    <message>
        <source>Save all accuracies as a table and as a study file, and a figure of all cures, into a folder</source>
        <translation>Enregistrer dans un dossier toutes les exactitudes, en tableau et en fichier d’étude, et une figure de tous les remèdes</translation>
    </message>
</context>
<context>
    <name>FanFigure</name>
    <message>
        <source>Σ = −∂C/∂{name} = {sum}</source>
        <translation>Σ = −∂C/∂{name} = {sum}</translation>
    </message>
    <message>
        <source>map a{layer}[{number}]</source>
        <translation>carte a{layer}[{number}]</translation>
    </message>
    <message>
        <source>{name}: w = {weight} times −∂C/∂z = {wish}, which was found once, σ′(z) · (−∂C/∂a), and which every neuron before it uses: {value}</source>
        <translation>{name}&#xa0;: w = {weight} fois −∂C/∂z = {wish}, calculé une seule fois, σ′(z) · (−∂C/∂a), et que tous les neurones d’avant utilisent&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{name}: {value}, the sum over all places of the map whose window it is in</source>
        <translation>{name}&#xa0;: {value}, la somme sur toutes les places de la carte dont la fenêtre le contient</translation>
    </message>
</context>
<context>
    <name>FoldPage</name>
    <message>
        <source>Layer {number}: {before} → {after}</source>
        <translation>Couche {number}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>The outputs: {outputs}</source>
        <translation>Les sorties&#xa0;: {outputs}</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play, from before the layer to after it</source>
        <translation>Lire, d’avant la couche à après</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Pliage</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>The layer that is looked at, and how many numbers go in and come out</source>
        <translation>La couche regardée, et combien de nombres y entrent et en sortent</translation>
    </message>
    <message>
        <source>Neuron across</source>
        <translation>Neurone en abscisse</translation>
    </message>
    <message>
        <source>Neuron up</source>
        <translation>Neurone en ordonnée</translation>
    </message>
    <message>
        <source>From before the layer to after it</source>
        <translation>D’avant la couche à après</translation>
    </message>
    <message>
        <source>Before; then z = W x + b, which turns and stretches; then a = f(z), which folds</source>
        <translation>Avant&#xa0;; puis z = W x + b, qui tourne et étire&#xa0;; puis a = f(z), qui plie</translation>
    </message>
    <message>
        <source>Lines in the first picture: where this layer’s neurons change sides. In the last one: where the next layer’s do. A single neuron’s values lie on a line.</source>
        <translation>Droites de la première image&#xa0;: là où les neurones de cette couche changent de côté. De la dernière&#xa0;: là où le font ceux de la couche suivante. Les valeurs d’un neurone seul sont sur une droite.</translation>
    </message>
</context>
<context>
    <name>FoldPicture</name>
    <message>
        <source>before</source>
        <translation>avant</translation>
    </message>
    <message>
        <source>Only networks with numbers for weights fold the plane.</source>
        <translation>Seuls les réseaux dont les poids sont des nombres plient le plan.</translation>
    </message>
    <message>
        <source>The grid before and after the layer</source>
        <translation>La grille avant et après la couche</translation>
    </message>
</context>
<context>
    <name>FourStage</name>
    <message>
        <source>(L(θ + ε) − L(θ − ε)) / 2ε = {value}</source>
        <translation>(L(θ + ε) − L(θ − ε)) / 2ε = {value}</translation>
    </message>
    <message>
        <source>The slide prints y − ŷ here: the sign is wrong.</source>
        <translation>La diapositive imprime ici y − ŷ&#xa0;: le signe est faux.</translation>
    </message>
    <message>
        <source>factors</source>
        <translation>facteurs</translation>
    </message>
    <message>
        <source>numeric</source>
        <translation>numérique</translation>
    </message>
    <message>
        <source>as printed</source>
        <translation>imprimé</translation>
    </message>
    <message>
        <source>The four derivatives</source>
        <translation>Les quatre dérivées</translation>
    </message>
    <message>
        <source>now</source>
        <translation>maintenant</translation>
    </message>
    <message>
        <source>right signs</source>
        <translation>signes justes</translation>
    </message>
    <message>
        <source>printed signs</source>
        <translation>signes imprimés</translation>
    </message>
    <message>
        <source>One step: θ − η ∇L</source>
        <translation>Un pas&#xa0;: θ − η ∇L</translation>
    </message>
    <message>
        <source>The right signs: L {before} → {right}. The printed ones: L {before} → {printed}.</source>
        <translation>Les signes justes&#xa0;: L {before} → {right}. Ceux imprimés&#xa0;: L {before} → {printed}.</translation>
    </message>
    <message>
        <source>The network of four parameters</source>
        <translation>Le réseau à quatre paramètres</translation>
    </message>
    <message>
        <source>The input</source>
        <translation>L’entrée</translation>
    </message>
    <message>
        <source>The weight of the hidden neuron</source>
        <translation>Le poids du neurone caché</translation>
    </message>
    <message>
        <source>The bias of the hidden neuron</source>
        <translation>Le biais du neurone caché</translation>
    </message>
    <message>
        <source>The weight of the output</source>
        <translation>Le poids de la sortie</translation>
    </message>
    <message>
        <source>The bias of the output</source>
        <translation>Le biais de la sortie</translation>
    </message>
    <message>
        <source>What the output should be</source>
        <translation>Ce que la sortie devrait être</translation>
    </message>
    <message>
        <source>How long a step is: θ − η ∇L</source>
        <translation>La longueur d’un pas&#xa0;: θ − η ∇L</translation>
    </message>
    <message>
        <source>One &amp;step</source>
        <translation>Un &amp;pas</translation>
    </message>
    <message>
        <source>All four numbers down their derivatives at once; Undo takes it back</source>
        <translation>Les quatre nombres à la fois contre leurs dérivées&#xa0;; Annuler revient en arrière</translation>
    </message>
    <message>
        <source>With the &amp;printed signs</source>
        <translation>Avec les signes &amp;imprimés</translation>
    </message>
    <message>
        <source>The same step with the signs of the slides: L rises</source>
        <translation>Le même pas avec les signes des diapositives&#xa0;: L remonte</translation>
    </message>
    <message>
        <source>The chain from x to L, and back</source>
        <translation>La chaîne de x à L, et retour</translation>
    </message>
    <message>
        <source>Chain</source>
        <translation>Chaîne</translation>
    </message>
    <message>
        <source>Derivatives</source>
        <translation>Dérivées</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
</context>
<context>
    <name>FullPanel</name>
    <message>
        <source>Σ ŷ = 1: always full</source>
        <translation>Σ ŷ = 1&#xa0;: toujours pleine</translation>
    </message>
    <message>
        <source>A probability distribution: each ŷ is between 0 and 1, and together they make 1</source>
        <translation>Une distribution de probabilité&#xa0;: chaque ŷ est entre 0 et 1, et ensemble ils font 1</translation>
    </message>
</context>
<context>
    <name>FunctionField</name>
    <message>
        <source>My own function</source>
        <translation>Ma propre fonction</translation>
    </message>
    <message>
        <source>f(x), as it is typed</source>
        <translation>f(x), telle qu’on la tape</translation>
    </message>
    <message>
        <source>Numbers, x, + − * / ^, brackets, sin, cos, exp, log, sqrt and sigmoid</source>
        <translation>Nombres, x, + − * / ^, parenthèses, sin, cos, exp, log, sqrt et sigmoid</translation>
    </message>
</context>
<context>
    <name>FunctionsPage</name>
    <message>
        <source>Seed {seed}: {share} of the picture is class 1; borders met on the way round: {borders}.</source>
        <translation>Graine {seed}&#xa0;: {share} de l’image est de classe 1&#xa0;; frontières rencontrées en faisant le tour&#xa0;: {borders}.</translation>
    </message>
    <message>
        <source>{name}: {count} numbers</source>
        <translation>{name}&#xa0;: {count} nombres</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>The deviation</source>
        <translation>L’écart-type</translation>
    </message>
    <message>
        <source>Deviation of the random weights and biases</source>
        <translation>Écart-type des poids et des biais aléatoires</translation>
    </message>
    <message>
        <source>Weights and biases are drawn from N(0, σ²): the larger σ, the sharper</source>
        <translation>Des poids et des biais de N(0, σ²)&#xa0;: plus σ est grand, plus c’est net</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Précédentes</translation>
    </message>
    <message>
        <source>The twelve seeds before these</source>
        <translation>Les douze graines d’avant</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>D’autres</translation>
    </message>
    <message>
        <source>The next twelve seeds</source>
        <translation>Les douze graines suivantes</translation>
    </message>
    <message>
        <source>A structure is a set of functions; each θ, so many numbers, is one of them</source>
        <translation>Une structure est un ensemble de fonctions&#xa0;; chaque θ, autant de nombres, en est une</translation>
    </message>
</context>
<context>
    <name>GalleryDialog</name>
    <message>
        <source>The data set is still being prepared; its digits come in a moment.</source>
        <translation>Le jeu de données est en préparation&#xa0;; ses chiffres arrivent dans un instant.</translation>
    </message>
    <message>
        <source>{count} examples</source>
        <translation>{count} exemples</translation>
    </message>
    <message>
        <source>all {count} examples</source>
        <translation>tous les {count} exemples</translation>
    </message>
    <message>
        <source>{used} of {count} examples</source>
        <translation>{used} exemples sur {count}</translation>
    </message>
    <message>
        <source>The digits of the data set</source>
        <translation>Les chiffres du jeu de données</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>The examples that the network learns from.</source>
        <translation>Les exemples avec lesquels le réseau apprend.</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>The examples that the network is examined on.</source>
        <translation>Les exemples sur lesquels le réseau est évalué.</translation>
    </message>
    <message>
        <source>Which examples</source>
        <translation>Quels exemples</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>D’autres</translation>
    </message>
    <message>
        <source>The next examples of each class (Page Down); Page Up goes back.</source>
        <translation>Les exemples suivants de chaque classe (Page suivante)&#xa0;; Page précédente pour revenir.</translation>
    </message>
    <message>
        <source>Click a digit to have it read.</source>
        <translation>Cliquez sur un chiffre pour le faire lire.</translation>
    </message>
    <message>
        <source>A click, or Enter, puts the digit on the canvas, where the network reads it.</source>
        <translation>Un clic, ou Entrée, pose le chiffre sur la feuille, où le réseau le lit.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Back to the window.</source>
        <translation>Retour à la fenêtre.</translation>
    </message>
</context>
<context>
    <name>GalleryGrid</name>
    <message>
        <source>Test example {number}, no digit</source>
        <translation>Exemple de test {number}, aucun chiffre</translation>
    </message>
    <message>
        <source>Training example {number}, no digit</source>
        <translation>Exemple d’entraînement {number}, aucun chiffre</translation>
    </message>
    <message>
        <source>Test example {number}, labelled {label}</source>
        <translation>Exemple de test {number}, étiqueté {label}</translation>
    </message>
    <message>
        <source>Training example {number}, labelled {label}</source>
        <translation>Exemple d’entraînement {number}, étiqueté {label}</translation>
    </message>
    <message>
        <source>The digits by class</source>
        <translation>Les chiffres par classe</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
</context>
<context>
    <name>GaugesPanel</name>
    <message>
        <source>it learns with this</source>
        <translation>il apprend avec ce coût</translation>
    </message>
    <message>
        <source>good</source>
        <translation>bon</translation>
    </message>
    <message>
        <source>utter trash</source>
        <translation>Utter Trash</translation>
    </message>
    <message>
        <source>of softmax(z)</source>
        <translation>de softmax(z)</translation>
    </message>
    <message>
        <source>The outputs a of this network are no probabilities: ŷ = softmax(z) is made of its z</source>
        <translation>Les sorties a de ce réseau ne sont pas des probabilités&#xa0;: ŷ = softmax(z) est fait de ses z</translation>
    </message>
    <message>
        <source>C from 0, good, to 10, utter trash; beyond 10 the mark stays at the end</source>
        <translation>C de 0, bon, à 10, «&#xa0;Utter Trash&#xa0;»&#xa0;; au-delà de 10, le repère reste au bout</translation>
    </message>
</context>
<context>
    <name>GradientPage</name>
    <message>
        <source>Draw a digit: here is what its cost asks of every weight, and why</source>
        <translation>Dessinez un chiffre&#xa0;: voici ce que son coût demande à chaque poids, et pourquoi</translation>
    </message>
    <message>
        <source>“{digit}” is wished for and is read: little is left to wish. C = {cost}</source>
        <translation>Un «&#xa0;{digit}&#xa0;» est souhaité et lu&#xa0;: il ne reste presque rien à souhaiter. C = {cost}</translation>
    </message>
    <message>
        <source>“{digit}” is wished for, “{answer}” is read. C = {cost}</source>
        <translation>Un «&#xa0;{digit}&#xa0;» est souhaité, un «&#xa0;{answer}&#xa0;» est lu. C = {cost}</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Three levers</source>
        <translation>Trois leviers</translation>
    </message>
    <message>
        <source>What a neuron is asked for, and how it can follow</source>
        <translation>Ce qui est demandé à un neurone, et comment il peut y répondre</translation>
    </message>
    <message>
        <source>Chain rule</source>
        <translation>Règle de la chaîne</translation>
    </message>
    <message>
        <source>One weight: its chain, link by link, and its paths</source>
        <translation>Un seul poids&#xa0;: sa chaîne, maillon par maillon, et ses chemins</translation>
    </message>
    <message>
        <source>All nudges</source>
        <translation>Tout le gradient</translation>
    </message>
    <message>
        <source>The gradient: all its numbers, the largest first</source>
        <translation>Le gradient&#xa0;: tous ses nombres, du plus grand au plus petit</translation>
    </message>
    <message>
        <source>One step</source>
        <translation>Un pas</translation>
    </message>
    <message>
        <source>θ − η∇C for this digit or a batch, and what comes of it</source>
        <translation>θ − η∇C pour ce chiffre ou pour un lot, et ce qui en résulte</translation>
    </message>
    <message>
        <source>The crowd</source>
        <translation>La foule</translation>
    </message>
    <message>
        <source>One digit&apos;s wishes against those of many</source>
        <translation>Les vœux d’un chiffre face à ceux de beaucoup d’autres</translation>
    </message>
    <message>
        <source>The cost</source>
        <translation>Le coût</translation>
    </message>
    <message>
        <source>How the cost of this digit comes about, both costs</source>
        <translation>D’où vient le coût de ce chiffre, avec les deux coûts</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>z → e^z → ŷ, and how each ŷ moves with each z</source>
        <translation>z → e^z → ŷ, et comment chaque ŷ bouge avec chaque z</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>Where on their curve the neurons of a layer are</source>
        <translation>Où se trouvent les neurones d’une couche sur leur courbe</translation>
    </message>
    <message>
        <source>Both ways</source>
        <translation>Deux calculs</translation>
    </message>
    <message>
        <source>The gradient by backpropagation and by nudging</source>
        <translation>Le gradient par rétropropagation et par petites variations</translation>
    </message>
    <message>
        <source>What to look at</source>
        <translation>Que regarder</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
</context>
<context>
    <name>HistogramsPanel</name>
    <message>
        <source>mean σ′ {slope}</source>
        <translation>σ′ moyen {slope}</translation>
    </message>
    <message>
        <source>{percent} saturated</source>
        <translation>{percent} saturés</translation>
    </message>
    <message>
        <source>{percent} silent</source>
        <translation>{percent} muets</translation>
    </message>
    <message>
        <source>layer {number}, {activation}</source>
        <translation>couche {number}, {activation}</translation>
    </message>
    <message>
        <source>{count} digits</source>
        <translation>{count} chiffres</translation>
    </message>
</context>
<context>
    <name>JacobianPanel</name>
    <message>
        <source>row “{name}”: Σ = {total}</source>
        <translation>ligne «&#xa0;{name}&#xa0;»&#xa0;: Σ = {total}</translation>
    </message>
    <message>
        <source>Jacobian ∂ŷᵢ/∂zₖ</source>
        <translation>Jacobienne ∂ŷᵢ/∂zₖ</translation>
    </message>
    <message>
        <source>A row for each ŷ, a column for each z: what one gains the others lose, rows add up to 0</source>
        <translation>Une ligne par ŷ, une colonne par z&#xa0;: ce que l’un gagne, les autres le perdent, chaque ligne a pour somme 0</translation>
    </message>
</context>
<context>
    <name>LayerButtons</name>
    <message>
        <source>Remove a layer</source>
        <translation>Retirer une couche</translation>
    </message>
    <message>
        <source>Takes the last hidden layer away.</source>
        <translation>Retire la dernière couche cachée.</translation>
    </message>
    <message>
        <source>Add a layer</source>
        <translation>Ajouter une couche</translation>
    </message>
    <message>
        <source>Adds a hidden layer as large as the last one.</source>
        <translation>Ajoute une couche cachée aussi grande que la dernière.</translation>
    </message>
    <message>
        <source>One neuron fewer in hidden layer {layer}</source>
        <translation>Un neurone de moins dans la couche cachée {layer}</translation>
    </message>
    <message>
        <source>One neuron more in hidden layer {layer}</source>
        <translation>Un neurone de plus dans la couche cachée {layer}</translation>
    </message>
    <message>
        <source>Remove the last hidden layer</source>
        <translation>Retirer la dernière couche cachée</translation>
    </message>
    <message>
        <source>Add a hidden layer</source>
        <translation>Ajouter une couche cachée</translation>
    </message>
</context>
<context>
    <name>LearningPage</name>
    <message>
        <source>Learning curves</source>
        <translation>Courbes d’apprentissage</translation>
    </message>
    <message>
        <source>Press Train new: loss and accuracy appear here</source>
        <translation>Appuyez sur «&#xa0;Entraîner&#xa0;»&#xa0;: le coût et l’exactitude s’affichent ici</translation>
    </message>
</context>
<context>
    <name>LeftOverTable</name>
    <message>
        <source>What each point still wants</source>
        <translation>Ce qui manque à chaque point</translation>
    </message>
</context>
<context>
    <name>LessonCard</name>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Ends the lesson; everything is as it was before.</source>
        <translation>Termine la leçon&#xa0;; tout redevient comme avant.</translation>
    </message>
    <message>
        <source>Goes back to the step before. (Page Up)</source>
        <translation>Revient à l’étape précédente. (Page précédente)</translation>
    </message>
    <message>
        <source>Goes on to the next step as it is. (Page Down)</source>
        <translation>Passe à l’étape suivante sans attendre. (Page suivante)</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Quitter la leçon</translation>
    </message>
    <message>
        <source>Leaves the lesson (Esc); everything is as it was before, and the step is remembered.</source>
        <translation>Quitte la leçon (Échap)&#xa0;; tout redevient comme avant, et l’étape est retenue.</translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>Compte rendu…</translation>
    </message>
    <message>
        <source>What you drew and answered in this lesson, as pages to hand in or to print</source>
        <translation>Ce que vous avez dessiné et répondu dans cette leçon, en pages à rendre ou à imprimer</translation>
    </message>
    <message>
        <source>Your answer is noted.</source>
        <translation>Votre réponse est notée.</translation>
    </message>
    <message>
        <source>Right.</source>
        <translation>Juste.</translation>
    </message>
    <message>
        <source>Not quite.</source>
        <translation>Pas tout à fait.</translation>
    </message>
    <message>
        <source>Not quite: “{answer}”.</source>
        <translation>Pas tout à fait&#xa0;: «&#xa0;{answer}&#xa0;».</translation>
    </message>
    <message>
        <source>Not quite: {answer}.</source>
        <translation>Pas tout à fait&#xa0;: {answer}.</translation>
    </message>
</context>
<context>
    <name>LeverBars</name>
    <message>
        <source>bias</source>
        <translation>biais</translation>
    </message>
    <message>
        <source>weights</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>activations before</source>
        <translation>activations d’avant</translation>
    </message>
    <message>
        <source>{lever}: Δz = {dz}, Δa = {da}, C falls by {gain} to first order</source>
        <translation>{lever}&#xa0;: Δz = {dz}, Δa = {da}, C baisse de {gain} au premier ordre</translation>
    </message>
    <message>
        <source>C falls by</source>
        <translation>C baisse de</translation>
    </message>
</context>
<context>
    <name>LeversView</name>
    <message>
        <source>share of −∂C/∂x</source>
        <translation>part de −∂C/∂x</translation>
    </message>
    <message>
        <source>share of −∂C/∂a</source>
        <translation>part de −∂C/∂a</translation>
    </message>
    <message>
        <source>The place of its feature map that matters most; all of them together: Σ −∂C/∂z = {sum}</source>
        <translation>La place de sa carte qui compte le plus&#xa0;; toutes ensemble&#xa0;: Σ −∂C/∂z = {sum}</translation>
    </message>
    <message>
        <source>Each lever is turned by a step of the same length s: it moves z by s·1, s·‖a‖ or s·‖w‖. Click one to see more of it.</source>
        <translation>Chaque levier est actionné d’un pas de même longueur s&#xa0;: il déplace z de s·1, s·‖a‖ ou s·‖w‖. Cliquez-en un pour en voir plus.</translation>
    </message>
    <message>
        <source>∂C/∂w has the profile of the activations before: bright neurons matter most. This is not Hebb’s rule: the slope of the line is the wish, which comes from y, and y is told.</source>
        <translation>∂C/∂w a le profil des activations d’avant&#xa0;: les neurones brillants comptent le plus. Ce n’est pas la règle de Hebb&#xa0;: la pente de la droite est le vœu, qui vient de y, et y est donné.</translation>
    </message>
    <message>
        <source>Drag b: the curve moves, whatever is drawn. What if only: the model stays as it is.</source>
        <translation>Faites glisser b&#xa0;: la courbe bouge, quel que soit le dessin. Pour voir seulement&#xa0;: le modèle reste tel quel.</translation>
    </message>
    <message>
        <source>z is wished down: the activations before should be dimmer where w &gt; 0, brighter elsewhere.</source>
        <translation>z doit baisser&#xa0;: les activations d’avant devraient être plus faibles où w &gt; 0, plus fortes ailleurs.</translation>
    </message>
    <message>
        <source>z is wished up: the activations before should be brighter where w &gt; 0, dimmer elsewhere.</source>
        <translation>z doit monter&#xa0;: les activations d’avant devraient être plus fortes où w &gt; 0, plus faibles ailleurs.</translation>
    </message>
    <message>
        <source>Click one: its fan adds up what all neurons ask of it.</source>
        <translation>Cliquez-en une&#xa0;: son éventail additionne ce que tous les neurones lui demandent.</translation>
    </message>
    <message>
        <source>−∂C/∂a = Σ w·(−∂C/∂z): each boxed −∂C/∂z = σ′(z)·(−∂C/∂a) is found once, and all neurons of this layer use it. Click a branch to go on.</source>
        <translation>−∂C/∂a = Σ w·(−∂C/∂z)&#xa0;: chaque −∂C/∂z = σ′(z)·(−∂C/∂a) encadré est calculé une seule fois, et tous les neurones de cette couche s’en servent. Cliquez une branche pour continuer.</translation>
    </message>
    <message>
        <source>The cost itself asks {output}; of those before it, {neuron} is asked most.</source>
        <translation>C’est le coût lui-même qui demande à {output}&#xa0;; parmi ceux d’avant, on demande le plus à {neuron}.</translation>
    </message>
    <message>
        <source>A map after it asks with all its places together.</source>
        <translation>Une carte d’après demande avec toutes ses places ensemble.</translation>
    </message>
    <message>
        <source>A pixel is drawn, not computed: it has no levers. Its fan says what is asked of it.</source>
        <translation>Un pixel est dessiné, pas calculé&#xa0;: il n’a pas de leviers. Son éventail dit ce qui lui est demandé.</translation>
    </message>
    <message>
        <source>Three levers</source>
        <translation>Trois leviers</translation>
    </message>
    <message>
        <source>Levers</source>
        <translation>Leviers</translation>
    </message>
    <message>
        <source>Bias, weights, activations: what a step of each is worth</source>
        <translation>Biais, poids, activations&#xa0;: ce que vaut un pas de chacun</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>∂C/∂w beside the activations that the weights weigh</source>
        <translation>∂C/∂w à côté des activations que les poids pondèrent</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>What is wished of the layer before, by the sign of w</source>
        <translation>Ce qui est souhaité de la couche d’avant, selon le signe de w</translation>
    </message>
    <message>
        <source>Bias</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Drag b, and the curve σ moves</source>
        <translation>Faites glisser b, et la courbe σ bouge</translation>
    </message>
    <message>
        <source>Fan</source>
        <translation>Éventail</translation>
    </message>
    <message>
        <source>Who asks: the neurons after it, and the sum of their wishes</source>
        <translation>Qui demande&#xa0;: les neurones d’après, et la somme de leurs vœux</translation>
    </message>
    <message>
        <source>What to see of this neuron</source>
        <translation>Ce qu’il faut voir de ce neurone</translation>
    </message>
    <message>
        <source>move b</source>
        <translation>déplacer b</translation>
    </message>
    <message>
        <source>Move b, what if</source>
        <translation>Déplacer b, pour voir</translation>
    </message>
    <message>
        <source>What each output is asked for</source>
        <translation>Ce qui est demandé à chaque sortie</translation>
    </message>
    <message>
        <source>∂C/∂w beside the activations</source>
        <translation>∂C/∂w à côté des activations</translation>
    </message>
    <message>
        <source>−∂C/∂w over the activations</source>
        <translation>−∂C/∂w en fonction des activations</translation>
    </message>
    <message>
        <source>Wished activations before</source>
        <translation>Activations d’avant souhaitées</translation>
    </message>
    <message>
        <source>The curve σ of this neuron</source>
        <translation>La courbe σ de ce neurone</translation>
    </message>
    <message>
        <source>The fan of this neuron</source>
        <translation>L’éventail de ce neurone</translation>
    </message>
</context>
<context>
    <name>LineKey</name>
    <message>
        <source>epoch {number}</source>
        <translation>époque {number}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>Solid: measured on the examples that the network learns from</source>
        <translation>Trait plein&#xa0;: mesuré sur les exemples avec lesquels le réseau apprend</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>Dotted: measured on examples held out of the training set, to decide when to stop</source>
        <translation>Pointillés&#xa0;: mesuré sur des exemples du jeu d’entraînement mis de côté pour décider quand arrêter</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>Dashed: measured on examples that the network never learns from</source>
        <translation>Tirets&#xa0;: mesuré sur des exemples avec lesquels le réseau n’apprend jamais</translation>
    </message>
</context>
<context>
    <name>LinePage</name>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play, correction by correction (Space)</source>
        <translation>Lire, correction par correction (Espace)</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Labels of the two classes</source>
        <translation>Étiquettes des deux classes</translation>
    </message>
    <message>
        <source>Inkling’s labels: a point on the line itself is answered with 0</source>
        <translation>Les étiquettes d’Inkling&#xa0;: un point sur la droite même reçoit la réponse 0</translation>
    </message>
    <message>
        <source>The course’s labels: a point on the line itself is wrong</source>
        <translation>Les étiquettes du cours&#xa0;: un point sur la droite même est une erreur</translation>
    </message>
    <message>
        <source>Before the first correction (Home)</source>
        <translation>Avant la première correction (Début)</translation>
    </message>
    <message>
        <source>The correction before (←)</source>
        <translation>La correction d’avant (←)</translation>
    </message>
    <message>
        <source>The next correction (→)</source>
        <translation>La correction suivante (→)</translation>
    </message>
    <message>
        <source>After the last correction (End)</source>
        <translation>Après la dernière correction (Fin)</translation>
    </message>
    <message>
        <source>Corrections so far, and all of them</source>
        <translation>Corrections jusqu’ici, et en tout</translation>
    </message>
    <message>
        <source>Take this line</source>
        <translation>Prendre cette droite</translation>
    </message>
    <message>
        <source>w and b of the rule’s line become the network’s</source>
        <translation>w et b de la droite de la règle deviennent ceux du réseau</translation>
    </message>
    <message>
        <source>Take the street</source>
        <translation>Prendre la bande</translation>
    </message>
    <message>
        <source>The network gets the line in the street’s middle</source>
        <translation>Le réseau reçoit la droite au milieu de la bande</translation>
    </message>
</context>
<context>
    <name>LinePlane</name>
    <message>
        <source>no points</source>
        <translation>aucun point</translation>
    </message>
    <message>
        <source>rule of 1958</source>
        <translation>règle de 1958</translation>
    </message>
    <message>
        <source>network</source>
        <translation>réseau</translation>
    </message>
    <message>
        <source>widest street</source>
        <translation>bande la plus large</translation>
    </message>
    <message>
        <source>The points and the line, correction by correction</source>
        <translation>Les points et la droite, correction par correction</translation>
    </message>
</context>
<context>
    <name>LineWords</name>
    <message>
        <source>No line parts the two classes: linear programming proves that there is none.</source>
        <translation>Aucune droite ne sépare les deux classes&#xa0;: la programmation linéaire prouve qu’il n’y en a pas.</translation>
    </message>
    <message>
        <source>There are points of one class only: any line that leaves them on one side will do.</source>
        <translation>Il n’y a de points que d’une classe&#xa0;: toute droite qui les laisse d’un côté convient.</translation>
    </message>
    <message>
        <source>A line parts the two classes. The widest street: {equation}, with a margin of {margin}.</source>
        <translation>Une droite sépare les deux classes. La bande la plus large&#xa0;: {equation}, avec une marge de {margin}.</translation>
    </message>
    <message>
        <source>Rule of 1958, t = ±1: where t (w·x + b) ≤ 0, w ← w + t x and b ← b + t.</source>
        <translation>Règle de 1958, t = ±1&#xa0;: là où t (w·x + b) ≤ 0, w ← w + t x et b ← b + t.</translation>
    </message>
    <message>
        <source>Rule of 1958, y = 0 or 1: w ← w + (y − a) x and b ← b + (y − a), with a = 1 where w·x + b &gt; 0, else 0.</source>
        <translation>Règle de 1958, y = 0 ou 1&#xa0;: w ← w + (y − a) x et b ← b + (y − a), avec a = 1 là où w·x + b &gt; 0, sinon 0.</translation>
    </message>
    <message>
        <source>Epochs until it finds no mistake any more: {epochs}. Corrections: {corrections}.</source>
        <translation>Époques avant qu’elle ne trouve plus d’erreur&#xa0;: {epochs}. Corrections&#xa0;: {corrections}.</translation>
    </message>
    <message>
        <source>Novikoff’s bound: {most} at most.</source>
        <translation>Borne de Novikoff&#xa0;: {most} au plus.</translation>
    </message>
    <message>
        <source>It never ends: in epoch {looked} it comes back to a line that it had before, and goes round in a circle (length in epochs: {cycle}).</source>
        <translation>Elle ne finit jamais&#xa0;: à l’époque {looked} elle revient à une droite qu’elle avait déjà, et tourne en rond (longueur en époques&#xa0;: {cycle}).</translation>
    </message>
    <message>
        <source>It still makes mistakes after {looked} epochs, and will for ever: no line exists.</source>
        <translation>Elle se trompe encore après {looked} époques, et pour toujours&#xa0;: il n’existe pas de droite.</translation>
    </message>
    <message>
        <source>It still makes mistakes after {looked} epochs; it will end, for a line exists.</source>
        <translation>Elle se trompe encore après {looked} époques&#xa0;; elle finira, car une droite existe.</translation>
    </message>
    <message>
        <source>At first w = 0 and b = 0: there is no line yet.</source>
        <translation>D’abord w = 0 et b = 0&#xa0;: il n’y a pas encore de droite.</translation>
    </message>
    <message>
        <source>Epoch {epoch}: the point {point} was on the wrong side. Now {equation}.</source>
        <translation>Époque {epoch}&#xa0;: le point {point} était du mauvais côté. Maintenant {equation}.</translation>
    </message>
    <message>
        <source>The network’s w is 0: it has no line yet.</source>
        <translation>Le w du réseau est nul&#xa0;: il n’a pas encore de droite.</translation>
    </message>
    <message>
        <source>The network’s line: {equation}. Normal vector w = {w}, ‖w‖ = {norm}.</source>
        <translation>La droite du réseau&#xa0;: {equation}. Vecteur normal w = {w}, ‖w‖ = {norm}.</translation>
    </message>
    <message>
        <source>Distance from the origin |b| / ‖w‖ = {distance}.</source>
        <translation>Distance à l’origine |b| / ‖w‖ = {distance}.</translation>
    </message>
    <message>
        <source>Margin: {margin}.</source>
        <translation>Marge&#xa0;: {margin}.</translation>
    </message>
    <message>
        <source>It does not part them (margin {margin}).</source>
        <translation>Elle ne les sépare pas (marge {margin}).</translation>
    </message>
    <message>
        <source>With hidden layers, or this output, the network’s border is not a line.</source>
        <translation>Avec des couches cachées, ou cette sortie, la frontière du réseau n’est pas une droite.</translation>
    </message>
</context>
<context>
    <name>LinkedCharts</name>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>Arrow keys move the crosshair, plus and minus zoom, Home shows everything.</source>
        <translation>Les flèches déplacent le réticule, plus et moins zooment, Début montre tout.</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>The cost that training makes smaller: the mean over the examples</source>
        <translation>Le coût que l’entraînement diminue&#xa0;: la moyenne sur les exemples</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>The share of examples whose digit is read correctly</source>
        <translation>La part des exemples dont le chiffre est bien lu</translation>
    </message>
    <message>
        <source>Accepted proposals</source>
        <translation>Propositions acceptées</translation>
    </message>
    <message>
        <source>The share of Metropolis&apos; random proposals that were accepted: all that make the cost smaller, and fewer and fewer of the others as the temperature falls</source>
        <translation>La part des propositions aléatoires de Metropolis qui ont été acceptées&#xa0;: toutes celles qui diminuent le coût, et de moins en moins des autres à mesure que la température baisse</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Acceptées</translation>
    </message>
</context>
<context>
    <name>LinksFigure</name>
    <message>
        <source>numeric: {value}</source>
        <translation>num.&#xa0;: {value}</translation>
    </message>
    <message>
        <source>always 1</source>
        <translation>toujours 1</translation>
    </message>
    <message>
        <source>activation</source>
        <translation>activation</translation>
    </message>
    <message>
        <source>✓: the difference is less than a millionth of the largest entry of ∇C</source>
        <translation>✓&#xa0;: la différence est inférieure à un millionième de la plus grande composante de ∇C</translation>
    </message>
    <message>
        <source>Σ of {count} places</source>
        <translation>Σ de {count} places</translation>
    </message>
    <message>
        <source>numeric: …</source>
        <translation>num.&#xa0;: …</translation>
    </message>
    <message>
        <source>✓ off by {error}</source>
        <translation>✓ écart {error}</translation>
    </message>
    <message>
        <source>≠ not the same</source>
        <translation>≠ différent</translation>
    </message>
</context>
<context>
    <name>ListBar</name>
    <message>
        <source>There is no data set.</source>
        <translation>Il n’y a pas de jeu de données.</translation>
    </message>
    <message>
        <source>The mean nudges over one batch of training examples</source>
        <translation>Les ajustements moyens sur un lot d’exemples d’apprentissage</translation>
    </message>
    <message>
        <source>−∇C collects the mean nudges: over so many examples of the training set</source>
        <translation>−∇C rassemble les ajustements moyens&#xa0;: sur autant d’exemples du jeu d’entraînement</translation>
    </message>
    <message>
        <source>My digit</source>
        <translation>Mon chiffre</translation>
    </message>
    <message>
        <source>∇C of the digit on the canvas, with the wished class</source>
        <translation>∇C du chiffre de la feuille, pour la classe souhaitée</translation>
    </message>
    <message>
        <source>Batch of {count}</source>
        <translation>Lot de {count}</translation>
    </message>
    <message>
        <source>{count} digits</source>
        <translation>{count} chiffres</translation>
    </message>
    <message>
        <source>Search, such as layer2.weights[3,5]</source>
        <translation>Chercher, par exemple layer2.weights[3,5]</translation>
    </message>
    <message>
        <source>Search among the entries</source>
        <translation>Chercher parmi les composantes</translation>
    </message>
    <message>
        <source>A name or a part of it: layer2.weights[3,5], layer3, bias</source>
        <translation>Un nom ou une partie&#xa0;: layer2.weights[3,5], layer3, bias</translation>
    </message>
    <message>
        <source>Whose gradient</source>
        <translation>Gradient de qui</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Ordre de la liste</translation>
    </message>
    <message>
        <source>What is listed</source>
        <translation>Ce qui est affiché</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Par taille</translation>
    </message>
    <message>
        <source>Sorted by |∂C/∂θ|</source>
        <translation>Trié par |∂C/∂θ|, les plus grands d’abord</translation>
    </message>
    <message>
        <source>As in θ</source>
        <translation>Ordre de θ</translation>
    </message>
    <message>
        <source>Layer by layer, as in the model file</source>
        <translation>Couche par couche, comme dans le fichier de modèle</translation>
    </message>
    <message>
        <source>How C changes with the entry</source>
        <translation>Comment C varie avec la composante</translation>
    </message>
    <message>
        <source>Nudge −∂C/∂θ</source>
        <translation>Ajustement −∂C/∂θ</translation>
    </message>
    <message>
        <source>Which way to turn the entry so that C falls</source>
        <translation>Dans quel sens tourner la composante pour que C baisse</translation>
    </message>
</context>
<context>
    <name>ListSide</name>
    <message>
        <source>‖∇C‖ = {norm}</source>
        <translation>‖∇C‖ = {norm}</translation>
    </message>
    <message>
        <source>{share} of ‖∇C‖² lies in {count} entries</source>
        <translation>{share} de ‖∇C‖² tient dans {count} composantes</translation>
    </message>
    <message>
        <source>{share} are exactly 0: no ink, no blame</source>
        <translation>{share} valent exactement 0&#xa0;: pas d’encre, pas de faute</translation>
    </message>
    <message>
        <source>The mean of {count} training digits</source>
        <translation>Moyenne de {count} chiffres d’apprentissage</translation>
    </message>
    <message>
        <source>Checked by nudging as soon as all is at rest …</source>
        <translation>Vérification numérique dès que tout est au repos …</translation>
    </message>
    <message>
        <source>{mark} {count} entries checked by nudging, in {time} ms: worst difference {error}</source>
        <translation>{mark} {count} composantes vérifiées numériquement en {time} ms&#xa0;: pire écart {error}</translation>
    </message>
    <message>
        <source>{entry} + {delta}: C changes by {real}; {predicted} by its slope</source>
        <translation>{entry} + {delta}&#xa0;: C varie de {real}&#xa0;; selon la pente, {predicted}</translation>
    </message>
    <message>
        <source>How large the entries are that are not 0</source>
        <translation>Taille des composantes non nulles</translation>
    </message>
    <message>
        <source>Sizes |∂C/∂θ| of the entries that are not 0, on a logarithmic axis</source>
        <translation>Tailles |∂C/∂θ| des composantes non nulles, sur un axe logarithmique</translation>
    </message>
    <message>
        <source>A weight whose input is 0 had no part in this answer: its derivative is exactly 0</source>
        <translation>Un poids dont l’entrée vaut 0 n’a eu aucune part dans cette réponse&#xa0;: sa dérivée vaut exactement 0</translation>
    </message>
    <message>
        <source>The numeric derivative, (C(θᵢ + ε) − C(θᵢ − ε)) / 2ε, knows nothing of backpropagation; the worst difference is relative to the largest entry of ∇C. ✓: they agree; ≈: as far as rounding lets them, where all slopes are tiny; ≠: they do not</source>
        <translation>La dérivée numérique, (C(θᵢ + ε) − C(θᵢ − ε)) / 2ε, ignore tout de la rétropropagation&#xa0;; le pire écart est relatif à la plus grande composante de ∇C. ✓&#xa0;: elles concordent&#xa0;; ≈&#xa0;: autant que l’arrondi le permet, quand toutes les pentes sont minuscules&#xa0;; ≠&#xa0;: elles diffèrent</translation>
    </message>
    <message>
        <source>A large entry has a large effect; a small one is unimportant, for now. Select one to see</source>
        <translation>Une grande composante a un grand effet&#xa0;; une petite est sans importance, pour l’instant. Sélectionnez-en une pour voir</translation>
    </message>
</context>
<context>
    <name>ListView</name>
    <message>
        <source>θ is so large that C or its slopes are no numbers.</source>
        <translation>θ est si grand que C ou ses pentes ne sont plus des nombres.</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Composante</translation>
    </message>
    <message>
        <source>The gradient, entry by entry</source>
        <translation>Le gradient, composante par composante</translation>
    </message>
    <message>
        <source>A direction in as many dimensions as there are entries. Click one: it lights up in the diagram</source>
        <translation>Une direction dans autant de dimensions qu’il y a de composantes. Cliquez sur l’une&#xa0;: elle s’allume dans le schéma</translation>
    </message>
</context>
<context>
    <name>LogitsPanel</name>
    <message>
        <source>z, e^z and ŷ of each class</source>
        <translation>z, e^z et ŷ de chaque classe</translation>
    </message>
    <message>
        <source>Drag a z, or move it with the left and right arrow keys: all ŷ change, and their sum stays 1; the network stays as it is</source>
        <translation>Faites glisser un z, ou déplacez-le avec les flèches gauche et droite&#xa0;: tous les ŷ changent, et leur somme reste 1&#xa0;; le réseau reste comme il est</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>About Inkling</source>
        <translation>À propos d’Inkling</translation>
    </message>
    <message>
        <source>Inkling {0}

Draw a digit, watch a network learn.</source>
        <translation>Inkling {0}

Dessinez un chiffre, regardez un réseau apprendre.</translation>
    </message>
</context>
<context>
    <name>MapGrid</name>
    <message>
        <source>Functions of this structure</source>
        <translation>Fonctions de cette structure</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>{0} does not read pictures; the window shows only networks that do.</source>
        <translation>{0} ne lit pas d’images&#xa0;; la fenêtre ne montre que des réseaux qui en lisent.</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>Enregistrer le modèle</translation>
    </message>
    <message>
        <source>{0} exists already. Replace it?</source>
        <translation>{0} existe déjà. Le remplacer&#xa0;?</translation>
    </message>
    <message>
        <source>Models of Inkling</source>
        <translation>Modèles d’Inkling</translation>
    </message>
    <message>
        <source>Controls show how {0} was trained; Continue goes on with it.</source>
        <translation>Les réglages montrent comment «&#xa0;{0}&#xa0;» a été entraîné&#xa0;; «&#xa0;Continuer&#xa0;» reprend cet entraînement.</translation>
    </message>
    <message>
        <source>Worksheets of Inkling</source>
        <translation>Fiches d’Inkling</translation>
    </message>
    <message>
        <source>All that can be opened</source>
        <translation>Tout ce qui peut s’ouvrir</translation>
    </message>
    <message>
        <source>Open a model or a worksheet</source>
        <translation>Ouvrir un modèle ou une fiche</translation>
    </message>
    <message>
        <source>The playground is closed in this worksheet.</source>
        <translation>Le terrain de jeu est fermé dans cette fiche.</translation>
    </message>
    <message>
        <source>Other models are closed in this worksheet.</source>
        <translation>Les autres modèles sont fermés dans cette fiche.</translation>
    </message>
    <message>
        <source>Stop the training and open {0}?</source>
        <translation>Arrêter l’entraînement et ouvrir «&#xa0;{0}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Stop and open</source>
        <translation>&amp;Arrêter et ouvrir</translation>
    </message>
</context>
<context>
    <name>ModelMenus</name>
    <message>
        <source>Replaced in this sitting, unsaved</source>
        <translation>Remplacés dans cette séance, non enregistrés</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>To read digits</source>
        <translation>Pour lire les chiffres</translation>
    </message>
    <message>
        <source>To explain how it learns</source>
        <translation>Pour expliquer comment il apprend</translation>
    </message>
    <message>
        <source>Of the pens</source>
        <translation>Des stylos</translation>
    </message>
    <message>
        <source>A convolutional network that reads people&apos;s digits under any pen, or is not sure</source>
        <translation>Un réseau convolutif qui lit les chiffres manuscrits, quel que soit le stylo, ou dit qu’il n’est pas sûr</translation>
    </message>
    <message>
        <source>The course&apos;s network as the course trains it: sigmoid, Σ(a−y)², plain gradient descent</source>
        <translation>Le réseau du cours, entraîné comme dans le cours&#xa0;: sigmoïde, Σ(a−y)², descente de gradient simple</translation>
    </message>
    <message>
        <source>The same with the random weights it began with: before learning</source>
        <translation>Le même avec ses poids aléatoires du début&#xa0;: avant l’apprentissage</translation>
    </message>
    <message>
        <source>784-16-16-10 with ReLU, softmax and Adam, trained on MNIST</source>
        <translation>784-16-16-10 avec ReLU, softmax et Adam, entraîné sur MNIST</translation>
    </message>
    <message>
        <source>784-16-16-10 with ReLU, softmax and Adam, on digits that Inkling draws</source>
        <translation>784-16-16-10 avec ReLU, softmax et Adam, sur les chiffres que trace Inkling</translation>
    </message>
    <message>
        <source>A convolutional network, trained on MNIST as it is</source>
        <translation>Un réseau convolutif, entraîné sur MNIST tel quel</translation>
    </message>
    <message>
        <source>Has seen pens 2 to 8 only: give it a thick one</source>
        <translation>N’a vu que les stylos 2 à 8&#xa0;: donnez-lui un stylo épais</translation>
    </message>
    <message>
        <source>Has seen pens 16 to 32 only: give it a thin one</source>
        <translation>N’a vu que les stylos 16 à 32&#xa0;: donnez-lui un stylo fin</translation>
    </message>
    <message>
        <source>The same network, having seen all pens</source>
        <translation>Le même réseau, qui a vu tous les stylos</translation>
    </message>
</context>
<context>
    <name>NetworkGroup</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Hidden layers</source>
        <translation>Couches cachées</translation>
    </message>
    <message>
        <source>How many neurons each has, such as 2, or 8, 8 for two layers; empty for none.</source>
        <translation>Combien de neurones dans chacune&#xa0;: par exemple 2, ou 8, 8 pour deux couches&#xa0;; vide s’il n’y en a pas.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>What a hidden neuron makes of its weighted sum.</source>
        <translation>Ce qu’un neurone caché fait de sa somme pondérée.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Sortie</translation>
    </message>
    <message>
        <source>The activation of the output. With threshold, the cost becomes the perceptron&apos;s by itself.</source>
        <translation>L’activation de la sortie. Avec le seuil, le coût devient de lui-même celui du perceptron.</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Without them every border of a neuron leads through the origin.</source>
        <translation>Sans eux, la frontière de chaque neurone passe par l’origine.</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>The random weights to begin with.</source>
        <translation>Les poids aléatoires de départ.</translation>
    </message>
    <message>
        <source>First bias</source>
        <translation>Premier biais</translation>
    </message>
    <message>
        <source>What every bias begins with; empty: as it comes with the weights.</source>
        <translation>La valeur de départ de tous les biais&#xa0;; vide&#xa0;: comme il vient avec les poids.</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>auto</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed draws the same weights. “New start” takes the next one.</source>
        <translation>La même graine tire les mêmes poids. «&#xa0;Nouveau départ&#xa0;» prend la suivante.</translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Aller</translation>
    </message>
    <message>
        <source>From the pixels to the answer: activations and weights</source>
        <translation>Propagation, des pixels à la réponse&#xa0;: activations et poids</translation>
    </message>
    <message>
        <source>Backward</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>From the cost back to the pixels: who is to blame?</source>
        <translation>Rétropropagation, du coût jusqu’aux pixels&#xa0;: qui est responsable&#xa0;?</translation>
    </message>
    <message>
        <source>Way through the network</source>
        <translation>Sens de parcours du réseau</translation>
    </message>
    <message>
        <source>Network panel</source>
        <translation>Panneau du réseau</translation>
    </message>
    <message>
        <source>Diagram of the network</source>
        <translation>Schéma du réseau</translation>
    </message>
    <message>
        <source>What the neuron in focus computes</source>
        <translation>Ce que calcule le neurone désigné</translation>
    </message>
</context>
<context>
    <name>NetworkRow</name>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Another file for {0}</source>
        <translation>Un autre fichier pour {0}</translation>
    </message>
</context>
<context>
    <name>NetworkSettings</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>Préréglage</translation>
    </message>
    <message>
        <source>Networks that made history, on a time line. Each comes with the settings that train it: cost, optimizer, η, batch size, epochs.</source>
        <translation>Des réseaux qui ont fait date, par année. Chacun est fourni avec ses réglages d’entraînement&#xa0;: coût, optimiseur, η, taille des lots, époques.</translation>
    </message>
    <message>
        <source>Hidde&amp;n layers</source>
        <translation>Couc&amp;hes cachées</translation>
    </message>
    <message>
        <source>Deviation σ</source>
        <translation>Écart-type σ</translation>
    </message>
    <message>
        <source>How far the first weights spread around 0. With σ = 1 sums get so large that sigmoids hardly learn.</source>
        <translation>La dispersion des premiers poids autour de 0. Avec σ = 1, les sommes deviennent si grandes que les sigmoïdes n’apprennent presque plus.</translation>
    </message>
    <message>
        <source>σ</source>
        <translation>σ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>&amp;Activation</source>
        <translation>A&amp;ctivation</translation>
    </message>
    <message>
        <source>What a hidden neuron makes of its weighted sum. Without a bend, many layers do no more than one.</source>
        <translation>Ce qu’un neurone caché fait de sa somme pondérée. Sans non-linéarité, plusieurs couches n’en valent qu’une.</translation>
    </message>
    <message>
        <source>The random weights to start from. Too large ones leave the neurons stuck.</source>
        <translation>Les poids aléatoires de départ. Trop grands, ils bloquent les neurones.</translation>
    </message>
    <message>
        <source>&amp;Cost</source>
        <translation>C&amp;oût</translation>
    </message>
    <message>
        <source>How many neurons each hidden layer has, such as 16, 16; empty for none. More neurons can learn more, and take longer.
Other layers are words: conv5x8 (8 filters of 5×5), pool2, dropout0.5, batchnorm.</source>
        <translation>Nombre de neurones de chaque couche cachée, par exemple 16, 16&#xa0;; vide s’il n’y en a pas. Plus de neurones peuvent apprendre davantage, mais prennent plus de temps.
Les autres couches sont des mots&#xa0;: conv5x8 (8&#xa0;filtres de 5×5), pool2, dropout0,5, batchnorm.</translation>
    </message>
    <message>
        <source>What training makes small: how wrong the outputs are, averaged over the examples.</source>
        <translation>Ce que l’entraînement diminue&#xa0;: l’erreur des sorties, en moyenne sur les exemples.</translation>
    </message>
    <message>
        <source>Initial &amp;weights</source>
        <translation>&amp;Poids initiaux</translation>
    </message>
</context>
<context>
    <name>Networks</name>
    <message>
        <source>several data sets</source>
        <translation>plusieurs jeux de données</translation>
    </message>
</context>
<context>
    <name>NeuronControls</name>
    <message>
        <source>Activation function</source>
        <translation>Fonction d’activation</translation>
    </message>
    <message>
        <source>Weight of x₁: by how much z rises with it</source>
        <translation>Poids de x₁&#xa0;: de combien z augmente avec lui</translation>
    </message>
    <message>
        <source>Weight of x₂: by how much z rises with it</source>
        <translation>Poids de x₂&#xa0;: de combien z augmente avec lui</translation>
    </message>
    <message>
        <source>Bias: z at the origin; a larger one lowers the threshold, whatever the input</source>
        <translation>Biais&#xa0;: z à l’origine&#xa0;; s’il est plus grand, le seuil est plus bas, quelle que soit l’entrée</translation>
    </message>
    <message>
        <source>First input: the place that is looked at, also under the mouse</source>
        <translation>Première entrée&#xa0;: l’endroit regardé, aussi sous la souris</translation>
    </message>
    <message>
        <source>Second input: the place that is looked at, also under the mouse</source>
        <translation>Seconde entrée&#xa0;: l’endroit regardé, aussi sous la souris</translation>
    </message>
    <message>
        <source>Where the course&apos;s threshold jumps; its jump can be dragged on the curve</source>
        <translation>Où le seuil du cours saute&#xa0;; ce saut se tire sur la courbe</translation>
    </message>
</context>
<context>
    <name>NeuronName</name>
    <message>
        <source>{neuron} “{digit}”</source>
        <translation>{neuron} «&#xa0;{digit}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>NeuronStage</name>
    <message>
        <source>Curve of the activation function</source>
        <translation>Courbe de la fonction d’activation</translation>
    </message>
    <message>
        <source>The sum, term by term</source>
        <translation>La somme, terme par terme</translation>
    </message>
</context>
<context>
    <name>NeuronTerms</name>
    <message>
        <source>slope of the tangent</source>
        <translation>pente de la tangente</translation>
    </message>
</context>
<context>
    <name>NeuronWords</name>
    <message>
        <source>threshold (z &gt; 0)</source>
        <translation>seuil (z &gt; 0)</translation>
    </message>
    <message>
        <source>threshold of the course (z ≥ a₀)</source>
        <translation>seuil du cours (z ≥ a₀)</translation>
    </message>
    <message>
        <source>radial, e^(−z²)</source>
        <translation>radiale, e^(−z²)</translation>
    </message>
    <message>
        <source>radial of the course, √(1/2π) e^(−z²/2)</source>
        <translation>radiale du cours, √(1/2π) e^(−z²/2)</translation>
    </message>
    <message>
        <source>Inkling&apos;s threshold is 1 where z &gt; 0, and 0 on the line itself. The course&apos;s is 1 where z ≥ a, on the line too, and its a can be moved: it stands in the list as well.</source>
        <translation>Le seuil d’Inkling vaut 1 là où z &gt; 0, et 0 sur la droite elle-même. Celui du cours vaut 1 là où z ≥ a, sur la droite aussi, et son a se déplace&#xa0;: il est aussi dans la liste.</translation>
    </message>
    <message>
        <source>The course&apos;s threshold is 1 where z ≥ a, on the border too; its a is called a₀ here, and can be dragged on the curve. Inkling&apos;s own networks have the one with z &gt; 0.</source>
        <translation>Le seuil du cours vaut 1 là où z ≥ a, sur la frontière aussi&#xa0;; son a s’appelle ici a₀ et se tire sur la courbe. Les réseaux d’Inkling ont celui où z &gt; 0.</translation>
    </message>
    <message>
        <source>Inkling&apos;s radial function, 1 at its peak. The thin curve is the course&apos;s, √(1/2π) e^(−z²/2): wider, and {peak} at its peak.</source>
        <translation>La fonction radiale d’Inkling, 1 à son sommet. La courbe fine est celle du cours, √(1/2π) e^(−z²/2)&#xa0;: plus large, et {peak} à son sommet.</translation>
    </message>
    <message>
        <source>The course&apos;s radial function, {peak} at its peak. The thin curve is Inkling&apos;s, e^(−z²), which its networks have: narrower, and 1 at its peak.</source>
        <translation>La fonction radiale du cours, {peak} à son sommet. La courbe fine est celle d’Inkling, e^(−z²), que ses réseaux ont&#xa0;: plus étroite, et 1 à son sommet.</translation>
    </message>
</context>
<context>
    <name>NormalizedView</name>
    <message>
        <source>as the network sees it</source>
        <translation>vu par le réseau</translation>
    </message>
    <message>
        <source>The drawing after normalisation, if the model asks for it: ink fitted into a box of 20×20 pixels, its centre of mass in the middle, like the digits it learned from.</source>
        <translation>Le dessin après normalisation, si le modèle la demande&#xa0;: l’encre ajustée à un carré de 20×20&#xa0;pixels, son centre de masse au milieu, comme les chiffres avec lesquels il a appris.</translation>
    </message>
</context>
<context>
    <name>NormsPanel</name>
    <message>
        <source>Their initial weights: {initializer}</source>
        <translation>Leurs poids initiaux&#xa0;: {initializer}</translation>
    </message>
    <message>
        <source>‖∇C‖ of this digit, by layer</source>
        <translation>‖∇C‖ de ce chiffre, par couche</translation>
    </message>
    <message>
        <source>How large the gradient is in each layer: through many layers wishes fade on their way back. Grey: freshly made networks of 2, 5 and 10 hidden layers, as wide and of the same neurons, the mean over training digits</source>
        <translation>La taille du gradient dans chaque couche&#xa0;: à travers beaucoup de couches, les souhaits s’estompent au retour. En gris&#xa0;: des réseaux neufs de 2, 5 et 10 couches cachées, aussi larges et des mêmes neurones, en moyenne sur des chiffres d’entraînement</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message>
        <source>Worksheet</source>
        <translation>Fiche</translation>
    </message>
    <message>
        <source>Leaving needs no password and gives everything back as it was.</source>
        <translation>On quitte sans mot de passe, et tout revient comme avant.</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Leave the worksheet</source>
        <translation>Quitter la fiche</translation>
    </message>
    <message>
        <source>Leaves the worksheet; everything is as it was before.</source>
        <translation>Quitte la fiche&#xa0;; tout est comme avant.</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source>A weight or a bias</source>
        <translation>Un poids ou un biais</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>{name} needs a number, such as {example}.</source>
        <translation>{name}&#xa0;: donnez un nombre, par exemple {example}.</translation>
    </message>
    <message>
        <source>{name} must be from {low} to {high}.</source>
        <translation>{name}&#xa0;: donnez un nombre de {low} à {high}.</translation>
    </message>
    <message>
        <source>{name} must be above {low} and at most {high}.</source>
        <translation>{name}&#xa0;: donnez un nombre supérieur à {low} et au plus égal à {high}.</translation>
    </message>
    <message>
        <source>{name} must be above {low} and below {high}.</source>
        <translation>{name}&#xa0;: donnez un nombre entre {low} et {high}, bornes exclues.</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>Networks of before</source>
        <translation>Réseaux de la dernière séance</translation>
    </message>
    <message>
        <source>Inkling was ended before it could ask about what was not saved. Take these networks back?</source>
        <translation>Inkling a été arrêté avant d’avoir pu vous demander quoi faire de ce qui n’était pas enregistré. Récupérer ces réseaux&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>&amp;Récupérer</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Abandonner</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Plus tard</translation>
    </message>
</context>
<context>
    <name>OuterFigure</name>
    <message>
        <source>Only a dense layer’s ∂C/∂W is one column times one row; a kernel’s is a sum over its places.</source>
        <translation>Seul le ∂C/∂W d’une couche dense est une colonne fois une ligne&#xa0;; celui d’un noyau est une somme sur ses places.</translation>
    </message>
    <message>
        <source>{entry}: δ · a = {delta} · {a} = {product}</source>
        <translation>{entry}&#xa0;: δ · a = {delta} · {a} = {product}</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Cost and accuracy, step by step</source>
        <translation>Coût et exactitude, pas à pas</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Termes</translation>
    </message>
    <message>
        <source>What each pupil adds to the derivatives of E</source>
        <translation>Ce que chaque élève ajoute aux dérivées de E</translation>
    </message>
    <message>
        <source>Deep against wide</source>
        <translation>Profond contre large</translation>
    </message>
    <message>
        <source>A zigzag, and the spiral from several seeds</source>
        <translation>Un zigzag, et la spirale à partir de plusieurs graines</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>Cadres</translation>
    </message>
    <message>
        <source>Two boxes on the image, whose ink are the inputs</source>
        <translation>Deux cadres sur l’image, dont l’encre donne les entrées</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Droite</translation>
    </message>
    <message>
        <source>Whether a line parts the classes, and how it is found</source>
        <translation>Si une droite sépare les classes, et comment on la trouve</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Pliage</translation>
    </message>
    <message>
        <source>What each layer makes of the plane</source>
        <translation>Ce que chaque couche fait du plan</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>How many random starts learn it</source>
        <translation>Combien de départs aléatoires l’apprennent</translation>
    </message>
    <message>
        <source>Functions</source>
        <translation>Fonctions</translation>
    </message>
    <message>
        <source>Twelve θ of this structure, twelve functions</source>
        <translation>Douze θ de cette structure, douze fonctions</translation>
    </message>
</context>
<context>
    <name>PathsFigure</name>
    <message>
        <source>One path = {sum} = ∂C/∂θ; off by {difference}</source>
        <translation>Un chemin = {sum} = ∂C/∂θ&#xa0;; écart {difference}</translation>
    </message>
    <message>
        <source>Σ of {count} paths = {sum} = ∂C/∂θ; off by {difference}</source>
        <translation>Σ de {count} chemins = {sum} = ∂C/∂θ&#xa0;; écart {difference}</translation>
    </message>
</context>
<context>
    <name>PenChoices</name>
    <message>
        <source>as it was written</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>The widths that people&apos;s strokes have in MNIST, or in the folder.</source>
        <translation>Les épaisseurs d’origine des traits, dans MNIST ou dans le dossier.</translation>
    </message>
    <message>
        <source>as written</source>
        <translation>d’origine</translation>
    </message>
    <message>
        <source>all, {first} to {last}</source>
        <translation>tous, {first} à {last}</translation>
    </message>
    <message>
        <source>Each digit with a pen of its own, so that no width is new later.</source>
        <translation>Chaque chiffre avec son propre stylo, pour qu’aucune épaisseur ne soit nouvelle plus tard.</translation>
    </message>
    <message>
        <source>Your own pens.</source>
        <translation>Vos propres stylos.</translation>
    </message>
    <message>
        <source>Each part has a pen of its own.</source>
        <translation>Chaque partie a son propre stylo.</translation>
    </message>
    <message>
        <source>A pen {width} of the image&apos;s 28 pixels wide.</source>
        <translation>Un stylo large de {width} des 28 pixels de l’image.</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} à {last}</translation>
    </message>
</context>
<context>
    <name>PenSizes</name>
    <message>
        <source>Pen size</source>
        <translation>Épaisseur du trait</translation>
    </message>
    <message>
        <source>Pen {}</source>
        <translation>Stylo {}</translation>
    </message>
    <message>
        <source>Pen {} of a canvas of 128 pixels (key {}). What is drawn is inked again: a network that learned from one pen may misread another.</source>
        <translation>Stylo {} pour une feuille de 128&#xa0;pixels (touche {}). Le dessin est encré à nouveau&#xa0;: un réseau qui a appris avec un seul stylo peut mal lire les autres.</translation>
    </message>
</context>
<context>
    <name>PenStrip</name>
    <message>
        <source>Answers with other pens</source>
        <translation>Réponses avec d’autres stylos</translation>
    </message>
</context>
<context>
    <name>PictureImport</name>
    <message>
        <source>Open a picture of a digit</source>
        <translation>Ouvrir l’image d’un chiffre</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard: copy a picture of a digit first.</source>
        <translation>Il n’y a pas d’image dans le presse-papiers&#xa0;: copiez d’abord l’image d’un chiffre.</translation>
    </message>
    <message>
        <source>The picture is being read…</source>
        <translation>L’image est en cours de lecture…</translation>
    </message>
    <message>
        <source>{name} was taken, the first of {count} pictures: one at a time is read.</source>
        <translation>{name} a été prise, la première de {count} images&#xa0;: une seule est lue à la fois.</translation>
    </message>
    <message>
        <source>There seem to be several digits in the picture: show one at a time.</source>
        <translation>Il semble y avoir plusieurs chiffres dans l’image&#xa0;: montrez-en un à la fois.</translation>
    </message>
    <message>
        <source>The picture is blank: it should show one dark digit on light paper.</source>
        <translation>L’image est vide&#xa0;: elle devrait montrer un chiffre foncé sur papier clair.</translation>
    </message>
</context>
<context>
    <name>PinnedCard</name>
    <message>
        <source>Shows all the other settings, in the place of the drawing.</source>
        <translation>Montre tous les autres réglages, à la place du dessin.</translation>
    </message>
    <message>
        <source>More settings</source>
        <translation>Autres réglages</translation>
    </message>
</context>
<context>
    <name>PlanePanel</name>
    <message>
        <source>Point at a place to read what is answered there.</source>
        <translation>Pointez un endroit pour y lire la réponse.</translation>
    </message>
    <message>
        <source>x₁ = {x1}, x₂ = {x2}: output {value}, class {label}</source>
        <translation>x₁ = {x1}, x₂ = {x2}&#xa0;: sortie {value}, classe {label}</translation>
    </message>
    <message>
        <source>a point of class {label}</source>
        <translation>un point de classe {label}</translation>
    </message>
    <message>
        <source>a point of class {label}: wrong</source>
        <translation>un point de classe {label}&#xa0;: erreur</translation>
    </message>
    <message>
        <source>Points: {count}</source>
        <translation>Points&#xa0;: {count}</translation>
    </message>
    <message>
        <source>wrong: {count}</source>
        <translation>erreurs&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Distance of the line from the origin: {distance}.</source>
        <translation>Distance de la droite à l’origine&#xa0;: {distance}.</translation>
    </message>
    <message>
        <source>w = 0: lay a line (L)</source>
        <translation>w = 0&#xa0;: tracez une droite (L)</translation>
    </message>
    <message>
        <source>Plane of the two inputs</source>
        <translation>Plan des deux entrées</translation>
    </message>
</context>
<context>
    <name>PlaygroundFiles</name>
    <message>
        <source>Open a playground</source>
        <translation>Ouvrir un terrain de jeu</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Open points</source>
        <translation>Ouvrir des points</translation>
    </message>
    <message>
        <source>Save the playground</source>
        <translation>Enregistrer le terrain de jeu</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Points of Inkling</source>
        <translation>Points d’Inkling</translation>
    </message>
    <message>
        <source>Save points</source>
        <translation>Enregistrer les points</translation>
    </message>
    <message>
        <source>Save what is seen as a picture</source>
        <translation>Enregistrer en image ce qui est affiché</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>What is seen here has no numbers to save; turn to another page.</source>
        <translation>Ce qui est affiché ici n’a pas de nombres à enregistrer&#xa0;; passez à une autre page.</translation>
    </message>
    <message>
        <source>Save the numbers as a table</source>
        <translation>Enregistrer les nombres dans un tableau</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tableaux (*.csv)</translation>
    </message>
    <message>
        <source>Playgrounds of Inkling</source>
        <translation>Terrains de jeu d’Inkling</translation>
    </message>
    <message>
        <source>{name} holds points; choose a question about the plane first, to learn from them.</source>
        <translation>{name} contient des points&#xa0;; choisissez d’abord une question sur le plan pour en apprendre.</translation>
    </message>
    <message>
        <source>{name} is neither a playground ({suffix}) nor a file of points ({points}).</source>
        <translation>{name} n’est ni un terrain de jeu ({suffix}) ni un fichier de points ({points}).</translation>
    </message>
    <message>
        <source>There is no file in what was dropped; drop a playground ({suffix}) or points ({points}).</source>
        <translation>Ce qui a été déposé ne contient pas de fichier&#xa0;; déposez un terrain de jeu ({suffix}) ou des points ({points}).</translation>
    </message>
</context>
<context>
    <name>PlaygroundWindow</name>
    <message>
        <source>Playground</source>
        <translation>Terrain de jeu</translation>
    </message>
</context>
<context>
    <name>PlotNumbers</name>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>{number}%</source>
        <translation>{number}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>PlotToolbar</name>
    <message>
        <source>Log scale</source>
        <translation>Échelle logarithmique</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>Show the loss on a logarithmic axis: small improvements late in training become visible</source>
        <translation>Montrer le coût sur un axe logarithmique&#xa0;: les petits progrès en fin d’entraînement deviennent visibles</translation>
    </message>
    <message>
        <source>Fit to the curves</source>
        <translation>Ajuster aux courbes</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Undo zooming and moving: show all epochs again (double-click on a plot)</source>
        <translation>Annuler zoom et déplacement&#xa0;: montrer à nouveau toutes les époques (double-clic sur un graphique)</translation>
    </message>
    <message>
        <source>Clear earlier runs</source>
        <translation>Effacer les essais précédents</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Remove the curves of earlier runs; the current run stays</source>
        <translation>Enlever les courbes des essais précédents&#xa0;; celles de l’essai actuel restent</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Save the plots as they are shown as a picture</source>
        <translation>Enregistrer dans une image les graphiques tels qu’ils sont affichés</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Save the numbers of all runs as a table for a spreadsheet or a program</source>
        <translation>Enregistrer les valeurs de tous les essais dans un tableau, pour un tableur ou un programme</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Save the curves as a picture or a table</source>
        <translation>Enregistrer les courbes en image ou en tableau</translation>
    </message>
    <message>
        <source>Export the curves</source>
        <translation>Exporter les courbes</translation>
    </message>
    <message>
        <source>Log scale, fit, clear, export</source>
        <translation>Échelle logarithmique, ajuster, effacer, exporter</translation>
    </message>
    <message>
        <source>What can be done with the plots</source>
        <translation>Actions sur les graphiques</translation>
    </message>
</context>
<context>
    <name>PlotsPanel</name>
    <message>
        <source>Plots</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Gradient</source>
        <translation>Gradient</translation>
    </message>
    <message>
        <source>Backpropagation of the drawing: what its cost asks of every weight, and why</source>
        <translation>Rétropropagation du dessin&#xa0;: ce que son coût demande à chaque poids, et pourquoi</translation>
    </message>
    <message>
        <source>Page of the plots</source>
        <translation>Page des graphiques</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Courbes d’apprentissage</translation>
    </message>
    <message>
        <source>Loss and accuracy of training runs against epochs</source>
        <translation>Coût et exactitude des essais selon les époques</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Stroke size</source>
        <translation>Épaisseur du trait</translation>
    </message>
    <message>
        <source>How well networks that were trained with one pen read digits written with another</source>
        <translation>À quel point des réseaux entraînés avec un stylo lisent bien les chiffres écrits avec un autre</translation>
    </message>
</context>
<context>
    <name>PointsGroup</name>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Where the two classes lie. Another kind makes new points.</source>
        <translation>Où se trouvent les deux classes. Une autre sorte fait de nouveaux points.</translation>
    </message>
    <message>
        <source>Kind of points</source>
        <translation>Sorte de points</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>How many points there are, of both classes together.</source>
        <translation>Le nombre de points, les deux classes ensemble.</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Bruit</translation>
    </message>
    <message>
        <source>How far points are pushed off their places: a deviation, in units of the plane.</source>
        <translation>De combien les points sont écartés de leur place&#xa0;: un écart-type, dans l’unité du plan.</translation>
    </message>
    <message>
        <source>The noise</source>
        <translation>Le bruit</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>The same seed makes the same points for everybody; “Make the points anew” takes the next one.</source>
        <translation>La même graine donne les mêmes points à tous&#xa0;; «&#xa0;Refaire les points&#xa0;» prend la suivante.</translation>
    </message>
</context>
<context>
    <name>Presenter</name>
    <message>
        <source>new network</source>
        <translation>nouveau réseau</translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>epoch {epoch}/{epochs}</source>
        <translation>époque {epoch}/{epochs}</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Drive</source>
        <translation>Disque</translation>
    </message>
    <message>
        <source>File Folder</source>
        <comment>Match Windows Explorer</comment>
        <translation>Dossier de fichiers</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>All other platforms</comment>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>%1 File</source>
        <comment>Match Windows Explorer</comment>
        <translation>Fichier&#xa0;%1</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Chercher dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Types de fichiers&#xa0;:</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Discard</source>
        <translation>Ne pas enregistrer</translation>
    </message>
</context>
<context>
    <name>QuestionView</name>
    <message>
        <source>a number, then Enter</source>
        <translation>un nombre, puis Entrée</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Votre réponse</translation>
    </message>
</context>
<context>
    <name>Rates</name>
    <message>
        <source>This network</source>
        <translation>Ce réseau</translation>
    </message>
    <message>
        <source>As it is set, with its points</source>
        <translation>Tel qu’il est réglé, avec ses points</translation>
    </message>
    <message>
        <source>1 to 4 hidden neurons</source>
        <translation>1 à 4 neurones cachés</translation>
    </message>
    <message>
        <source>In one hidden layer; all else as it is set</source>
        <translation>Dans une couche cachée&#xa0;; le reste tel qu’il est réglé</translation>
    </message>
    <message>
        <source>With and without biases</source>
        <translation>Avec et sans biais</translation>
    </message>
    <message>
        <source>All biases are learned, or there are none</source>
        <translation>Tous les biais sont appris, ou il n’y en a pas</translation>
    </message>
    <message>
        <source>Bias to begin with</source>
        <translation>Biais de départ</translation>
    </message>
    <message>
        <source>All biases begin at 0, 0.01, 0.1 or 1</source>
        <translation>Tous les biais partent de 0, 0,01, 0,1 ou 1</translation>
    </message>
    <message>
        <source>Corners or more points</source>
        <translation>Coins ou plus de points</translation>
    </message>
    <message>
        <source>XOR learned from 4 corners or from {count} points; judged on 400 others, 80% must be right</source>
        <translation>XOR appris sur 4 coins ou sur {count} points&#xa0;; jugé sur 400 autres, dont 80&#xa0;% doivent être justes</translation>
    </message>
    <message>
        <source>Hidden neurons: {count}</source>
        <translation>Neurones cachés&#xa0;: {count}</translation>
    </message>
    <message>
        <source>With biases</source>
        <translation>Avec biais</translation>
    </message>
    <message>
        <source>Without biases</source>
        <translation>Sans biais</translation>
    </message>
    <message>
        <source>Biases begin at {value}</source>
        <translation>Les biais partent de {value}</translation>
    </message>
    <message>
        <source>{count} points</source>
        <translation>{count} points</translation>
    </message>
    <message>
        <source>{rate} ({low} to {high}), {successes} of {seeds}</source>
        <translation>{rate} ({low} à {high}), {successes} sur {seeds}</translation>
    </message>
    <message>
        <source>Seed {seed} ✓: {left} is left at the worst point.</source>
        <translation>Graine {seed} ✓&#xa0;: il reste {left} au pire point.</translation>
    </message>
    <message>
        <source>Seed {seed} ✗: {left} is left at the worst point.</source>
        <translation>Graine {seed} ✗&#xa0;: il reste {left} au pire point.</translation>
    </message>
</context>
<context>
    <name>RatesPanel</name>
    <message>
        <source>median {median}, all right {count} of {seeds} ({low}–{high})</source>
        <translation>médiane {median}, tout juste {count} sur {seeds} ({low}–{high})</translation>
    </message>
    <message>
        <source>Click to look at this network</source>
        <translation>Cliquez pour regarder ce réseau</translation>
    </message>
</context>
<context>
    <name>RegularizationSettings</name>
    <message>
        <source>Regularisation</source>
        <translation>Régularisation</translation>
    </message>
    <message>
        <source>off</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>Weight decay λ</source>
        <translation>Pénalité L2 λ</translation>
    </message>
    <message>
        <source>Pulls every weight a little towards 0 at each step (L2), which works against learning by heart. Usual are 1e-5 to 1e-3.</source>
        <translation>Rapproche un peu chaque poids de 0 à chaque pas (L2), ce qui freine l’apprentissage par cœur. Valeurs usuelles&#xa0;: de 1e-5 à 1e-3.</translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation>La pénalité L2</translation>
    </message>
    <message>
        <source>Gradient clipping</source>
        <translation>Écrêtage du gradient</translation>
    </message>
    <message>
        <source>Longer gradients are shortened to this length, so that no single batch throws θ far away.</source>
        <translation>Les gradients plus longs sont ramenés à cette longueur, pour qu’aucun lot ne projette θ au loin.</translation>
    </message>
    <message>
        <source>The gradient clipping</source>
        <translation>Écrêtage du gradient</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>Click a picture, or use the arrow keys, to see it large. The frame marks the change that counts.</source>
        <translation>Cliquez sur une image, ou utilisez les flèches, pour la voir en grand. Le cadre marque le changement qui compte.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Free work</source>
        <translation>Travail libre</translation>
    </message>
    <message>
        <source>read as {digit}, {confidence}</source>
        <translation>lu&#xa0;: {digit}, {confidence}</translation>
    </message>
    <message>
        <source>Step {step}: read as {digit}, {confidence}</source>
        <translation>Étape {step} – lu&#xa0;: {digit}, {confidence}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>{right} of {all} right at the first answer</source>
        <translation>Réponses justes du premier coup&#xa0;: {right} sur {all}</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>Étape {step}</translation>
    </message>
    <message>
        <source>right</source>
        <translation>juste</translation>
    </message>
    <message>
        <source>not quite</source>
        <translation>pas tout à fait</translation>
    </message>
    <message>
        <source>Answer: {answer}</source>
        <translation>Réponse&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Right is: {answer}</source>
        <translation>La bonne réponse&#xa0;: {answer}</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dessins</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The network</source>
        <translation>Le réseau</translation>
    </message>
    <message>
        <source>Learning curves</source>
        <translation>Courbes d’apprentissage</translation>
    </message>
    <message>
        <source>Gradient: {view}</source>
        <translation>Gradient&#xa0;: {view}</translation>
    </message>
    <message>
        <source>The playground</source>
        <translation>Le terrain de jeu</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>Save the report</source>
        <translation>Enregistrer le compte rendu</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>report</source>
        <translation>compte rendu</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Enregistré&#xa0;: {name}</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Compte rendu</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>Letter (États-Unis)</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Name or pseudonym</source>
        <translation>Nom ou pseudonyme</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>What is in it</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>may be left empty</source>
        <translation>peut rester vide</translation>
    </message>
    <message>
        <source>Remember the name</source>
        <translation>Retenir le nom</translation>
    </message>
    <message>
        <source>Keeps the name on this computer for your next report</source>
        <translation>Garde le nom sur cet ordinateur pour votre prochain compte rendu</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Drawings</source>
        <translation>Dessins</translation>
    </message>
    <message>
        <source>Pictures: network, curves, gradient</source>
        <translation>Images&#xa0;: réseau, courbes, gradient</translation>
    </message>
    <message>
        <source>Settings and seed</source>
        <translation>Réglages et graine</translation>
    </message>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>Enregistrer en &amp;PDF…</translation>
    </message>
    <message>
        <source>Save as P&amp;NG pages…</source>
        <translation>Enregistrer en pages P&amp;NG…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>ReportPages</name>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Page {page} sur {pages}</translation>
    </message>
</context>
<context>
    <name>ReportSettings</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Architecture</source>
        <translation>Architecture</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Activation function</source>
        <translation>Fonction d’activation</translation>
    </message>
    <message>
        <source>Biases</source>
        <translation>Biais</translation>
    </message>
    <message>
        <source>Cost function</source>
        <translation>Fonction de coût</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Jeu de données</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Seed of the points</source>
        <translation>Graine des points</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>Taux d’apprentissage η</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille du lot</translation>
    </message>
    <message>
        <source>Epochs learned</source>
        <translation>Époques apprises</translation>
    </message>
    <message>
        <source>Steps taken</source>
        <translation>Pas effectués</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Cost C</source>
        <translation>Coût C</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>with biases</source>
        <translation>avec biais</translation>
    </message>
    <message>
        <source>without biases</source>
        <translation>sans biais</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>lot complet</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Progress of the training</source>
        <translation>Avancement de l’entraînement</translation>
    </message>
    <message>
        <source>How much of the epochs asked for is done.</source>
        <translation>Part des époques demandées déjà accomplie.</translation>
    </message>
    <message>
        <source>Continue goes on with this network.</source>
        <translation>«&#xa0;Continuer&#xa0;» reprend ce réseau.</translation>
    </message>
    <message>
        <source>Train new starts a new network.</source>
        <translation>«&#xa0;Entraîner&#xa0;» part d’un nouveau réseau.</translation>
    </message>
    <message>
        <source>step {step}</source>
        <translation>pas n°&#xa0;{step}</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Un pas</translation>
    </message>
    <message>
        <source>Trains on one batch only: a single step downhill.</source>
        <translation>Entraîne sur un seul lot&#xa0;: un seul pas vers le bas.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Ends the training; what was learned stays.</source>
        <translation>Termine l’entraînement&#xa0;; ce qui est appris reste.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>New random weights from the seed: everything learned is forgotten.</source>
        <translation>Nouveaux poids aléatoires tirés de la graine&#xa0;: tout ce qui est appris est oublié.</translation>
    </message>
    <message>
        <source>T&amp;rain new</source>
        <translation>E&amp;ntraîner</translation>
    </message>
    <message>
        <source>Trains a new network from the seed, batch after batch. A trained one stays in the list of models.</source>
        <translation>Entraîne un nouveau réseau à partir de la graine, lot après lot. Un réseau déjà entraîné reste dans la liste des modèles.</translation>
    </message>
    <message>
        <source>Contin&amp;ue</source>
        <translation>Contin&amp;uer</translation>
    </message>
    <message>
        <source>Holds the training between two steps; Continue goes on from there.</source>
        <translation>Suspend l’entraînement entre deux pas&#xa0;; «&#xa0;Continuer&#xa0;» reprend à cet endroit.</translation>
    </message>
    <message>
        <source>Goes on training the network on screen, from where it stands.</source>
        <translation>Continue d’entraîner le réseau à l’écran, là où il en est.</translation>
    </message>
    <message>
        <source>Goes on with a trained network. The one on screen has learned nothing yet, or began with other settings.</source>
        <translation>Continue d’entraîner un réseau déjà entraîné. Celui qui est à l’écran n’a encore rien appris, ou il a commencé avec d’autres réglages.</translation>
    </message>
</context>
<context>
    <name>RunCard</name>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Accuracy</source>
        <translation>Exactitude</translation>
    </message>
    <message>
        <source>The share of the points that lie on their side of the border</source>
        <translation>La part des points qui sont de leur côté de la frontière</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>How many steps a second are wanted; there may be fewer.</source>
        <translation>Combien de pas par seconde sont souhaités&#xa0;; il peut y en avoir moins.</translation>
    </message>
</context>
<context>
    <name>RunChip</name>
    <message>
        <source>run</source>
        <translation>essai</translation>
    </message>
    <message>
        <source>{run}
Click to hide or show this run&apos;s curves.</source>
        <translation>{run}
Cliquez pour masquer ou afficher les courbes de cet essai.</translation>
    </message>
    <message>
        <source>Curves of {run}</source>
        <translation>Courbes de {run}</translation>
    </message>
</context>
<context>
    <name>RunLabel</name>
    <message>
        <source>{eta}, from epoch {epoch}</source>
        <translation>{eta}, depuis l’époque {epoch}</translation>
    </message>
    <message>
        <source>seed {seed}</source>
        <translation>graine {seed}</translation>
    </message>
    <message>
        <source>full batch</source>
        <translation>lot complet</translation>
    </message>
    <message>
        <source>batch {size}</source>
        <translation>lots de {size}</translation>
    </message>
    <message>
        <source>no. {number}</source>
        <translation>nº&#xa0;{number}</translation>
    </message>
</context>
<context>
    <name>RunQuestion</name>
    <message>
        <source>Training is under way</source>
        <translation>Un entraînement est en cours</translation>
    </message>
    <message>
        <source>What it has learned so far is kept, in the list of models until the window closes.</source>
        <translation>Ce qu’il a appris jusqu’ici est gardé, dans la liste des modèles, jusqu’à la fermeture de la fenêtre.</translation>
    </message>
    <message>
        <source>&amp;Keep training</source>
        <translation>&amp;Poursuivre l’entraînement</translation>
    </message>
</context>
<context>
    <name>SampleLabel</name>
    <message>
        <source>What the data set says this example is.</source>
        <translation>Le chiffre qu’est cet exemple d’après le jeu de données.</translation>
    </message>
    <message>
        <source>sample, labelled {}</source>
        <translation>exemple, étiqueté {}</translation>
    </message>
</context>
<context>
    <name>SaturationView</name>
    <message>
        <source>No layer has neurons with a σ of their own.</source>
        <translation>Aucune couche n’a de neurones avec leur propre σ.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>Saturation</translation>
    </message>
    <message>
        <source>This network</source>
        <translation>Ce réseau</translation>
    </message>
    <message>
        <source>Of this network, over digits that it learns from</source>
        <translation>De ce réseau, sur des chiffres dont il apprend</translation>
    </message>
    <message>
        <source>Fresh, N(0, 1)</source>
        <translation>Neuf, N(0, 1)</translation>
    </message>
    <message>
        <source>The same architecture before learning, with weights from N(0, 1): sums so large that σ is flat</source>
        <translation>La même architecture avant d’apprendre, avec des poids tirés de N(0, 1)&#xa0;: des sommes si grandes que σ est plate</translation>
    </message>
    <message>
        <source>Fresh, Glorot</source>
        <translation>Neuf, Glorot</translation>
    </message>
    <message>
        <source>The same architecture before learning, with Glorot&apos;s weights: small enough for σ to be steep</source>
        <translation>La même architecture avant d’apprendre, avec les poids de Glorot&#xa0;: assez petits pour que σ soit raide</translation>
    </message>
    <message>
        <source>Where its neurons stand on their curve</source>
        <translation>Où ses neurones se trouvent sur leur courbe</translation>
    </message>
    <message>
        <source>The same architecture with weights from N(0, 1)</source>
        <translation>La même architecture avec des poids tirés de N(0, 1)</translation>
    </message>
    <message>
        <source>The same architecture with Glorot&apos;s weights</source>
        <translation>La même architecture avec les poids de Glorot</translation>
    </message>
    <message>
        <source>The gradient by layer, and how it fades through depth</source>
        <translation>Le gradient par couche, et comment il s’estompe avec la profondeur</translation>
    </message>
</context>
<context>
    <name>Scatter</name>
    <message>
        <source>−∂C/∂w over a, {count} weights: a straight line through 0 with the slope {slope}</source>
        <translation>−∂C/∂w en fonction de a, {count} poids&#xa0;: une droite par 0 de pente {slope}</translation>
    </message>
</context>
<context>
    <name>ScheduleSettings</name>
    <message>
        <source>Schedule</source>
        <translation>Évolution de η</translation>
    </message>
    <message>
        <source>warm-up {epochs}</source>
        <translation>montée {epochs}</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Montée progressive de&#xa0;η</translation>
    </message>
    <message>
        <source>In so many epochs at the beginning η grows from 0, so that the first steps wreck nothing.</source>
        <translation>Pendant ce nombre d’époques au début, η croît à partir de 0, pour que les premiers pas n’abîment rien.</translation>
    </message>
    <message>
        <source>The warm-up</source>
        <translation>La montée progressive de&#xa0;η</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
    <message>
        <source>How η shrinks while training: large steps find the valley, small ones its bottom.</source>
        <translation>Comment η diminue pendant l’entraînement&#xa0;: les grands pas trouvent la vallée, les petits son fond.</translation>
    </message>
</context>
<context>
    <name>SectionHeading</name>
    <message>
        <source>Folds or unfolds these settings.</source>
        <translation>Replie ou déplie ces réglages.</translation>
    </message>
</context>
<context>
    <name>SeedStrips</name>
    <message>
        <source>Which seeds have learned it</source>
        <translation>Quelles graines l’ont appris</translation>
    </message>
</context>
<context>
    <name>SeedsPage</name>
    <message>
        <source>Each seed is another start with other random weights, trained for {steps} steps.</source>
        <translation>Chaque graine est un autre départ avec d’autres poids aléatoires, entraîné pendant {steps} pas.</translation>
    </message>
    <message>
        <source>This was counted before the network, its points or its training were changed.</source>
        <translation>C’était compté avant que le réseau, ses points ou son entraînement ne changent.</translation>
    </message>
    <message>
        <source>A click on a mark takes that start into the playground. In brackets: 95% interval (Wilson).</source>
        <translation>Un clic sur une marque prend ce départ pour réseau. Entre parenthèses&#xa0;: intervalle à 95&#xa0;% (Wilson).</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Compter</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>What is varied</source>
        <translation>Ce que l’on fait varier</translation>
    </message>
    <message>
        <source>The number of seeds</source>
        <translation>Le nombre de graines</translation>
    </message>
    <message>
        <source>How many starts, from the seed of θ on; the more, the narrower the interval</source>
        <translation>Combien de départs, à partir de la graine de θ&#xa0;; plus il y en a, plus l’intervalle est étroit</translation>
    </message>
    <message>
        <source>Train all of them, and count those with every point on its side</source>
        <translation>Les entraîner tous, et compter ceux qui ont chaque point de son côté</translation>
    </message>
    <message>
        <source>Take the trained network</source>
        <translation>Prendre le réseau entraîné</translation>
    </message>
    <message>
        <source>With what the seed has learned; else as it is before any training</source>
        <translation>Avec ce que la graine a appris&#xa0;; sinon tel qu’avant tout entraînement</translation>
    </message>
    <message>
        <source>How far the training has come</source>
        <translation>Où en est l’entraînement</translation>
    </message>
</context>
<context>
    <name>SettingPage</name>
    <message>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>époque</translation>
    </message>
</context>
<context>
    <name>SettingsColumn</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SettingsPopup</name>
    <message>
        <source>Training pens: a network for each</source>
        <translation>Stylos d’entraînement&#xa0;: un réseau pour chacun</translation>
    </message>
    <message>
        <source>Training digits</source>
        <translation>Chiffres d’entraînement</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>{pens} all</source>
        <translation>{pens} tous</translation>
    </message>
    <message>
        <source>A network that learns digits of every width between these</source>
        <translation>Un réseau qui apprend des chiffres de toutes les épaisseurs entre celles-ci</translation>
    </message>
    <message>
        <source>A network that learns digits of pen {pen} only, and is then tested with all pens</source>
        <translation>Un réseau qui n’apprend que des chiffres au stylo {pen}, puis est testé avec tous les stylos</translation>
    </message>
    <message>
        <source>Train with pens {pens}</source>
        <translation>Entraîner avec les stylos {pens}</translation>
    </message>
    <message>
        <source>Digits that each network learns from; the same ones for every pen. More take longer</source>
        <translation>Les chiffres avec lesquels chaque réseau apprend, les mêmes pour chaque stylo. Plus il y en a, plus c’est long</translation>
    </message>
    <message>
        <source>How often each network sees all of its training digits. More take longer</source>
        <translation>Combien de fois chaque réseau voit tous ses chiffres d’entraînement. Plus il y en a, plus c’est long</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>{count} steps a second</source>
        <translation>{count} pas par seconde</translation>
    </message>
    <message>
        <source>{count}/s</source>
        <translation>{count}/s</translation>
    </message>
    <message>
        <source>One at a time</source>
        <translation>Un par un</translation>
    </message>
    <message>
        <source>Four steps a second, so that each can be looked at</source>
        <translation>Quatre pas par seconde, pour regarder chacun d’eux</translation>
    </message>
    <message>
        <source>Perceptron, sum</source>
        <translation>Perceptron, somme</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Somme</translation>
    </message>
    <message>
        <source>Perceptron, mean</source>
        <translation>Perceptron, moyenne</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Perceptron, half the mean</source>
        <translation>Perceptron, moitié de la moyenne</translation>
    </message>
    <message>
        <source>½ mean</source>
        <translation>½ moyenne</translation>
    </message>
    <message>
        <source>Sum Σ(a − y)²</source>
        <translation>Somme Σ(a − y)²</translation>
    </message>
    <message>
        <source>Mean of (a − y)²</source>
        <translation>Moyenne de (a − y)²</translation>
    </message>
    <message>
        <source>Half the mean, ½(a − y)²</source>
        <translation>Moitié de la moyenne, ½(a − y)²</translation>
    </message>
    <message>
        <source>0 and 1</source>
        <translation>0 et 1</translation>
    </message>
    <message>
        <source>−1 and 1</source>
        <translation>−1 et 1</translation>
    </message>
    <message>
        <source>My own points</source>
        <translation>Mes propres points</translation>
    </message>
    <message>
        <source>Painted, or from a file</source>
        <translation>Peints, ou venus d’un fichier</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>On the canvas</source>
        <translation>Sur la feuille de dessin</translation>
    </message>
    <message>
        <source>On the network</source>
        <translation>Sur le réseau</translation>
    </message>
    <message>
        <source>In the controls</source>
        <translation>Dans les réglages</translation>
    </message>
    <message>
        <source>In a lesson or the demonstration</source>
        <translation>Dans une leçon ou la démonstration</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Flèches</translation>
    </message>
    <message>
        <source>Move the pen; with Shift in large steps</source>
        <translation>Déplacent le stylo&#xa0;; avec Maj, à grands pas</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Put the pen down and lift it: the arrow keys draw</source>
        <translation>Pose et lève le stylo&#xa0;: les flèches dessinent</translation>
    </message>
    <message>
        <source>Choose the pen</source>
        <translation>Choisissent le stylo</translation>
    </message>
    <message>
        <source>Eraser, and back to the pen</source>
        <translation>Gomme, et retour au stylo</translation>
    </message>
    <message>
        <source>Delete, Escape</source>
        <translation>Suppr, Échap</translation>
    </message>
    <message>
        <source>Empty the canvas</source>
        <translation>Vident la feuille</translation>
    </message>
    <message>
        <source>Go from neuron to neuron</source>
        <translation>Vont de neurone en neurone</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Pin the neuron, and unpin it</source>
        <translation>Épingle le neurone, et le libère</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Leave the neuron</source>
        <translation>Quitte le neurone</translation>
    </message>
    <message>
        <source>Page Down, Page Up</source>
        <translation>Page suivante, Page précédente</translation>
    </message>
    <message>
        <source>The next step, and the one before: from a presenter, too</source>
        <translation>L’étape suivante, et la précédente&#xa0;: depuis une télécommande aussi</translation>
    </message>
    <message>
        <source>Leave it, while its card has the focus</source>
        <translation>La quitter, quand sa carte a le focus</translation>
    </message>
    <message>
        <source>Go to η; the underlined letters with Alt go to the other fields</source>
        <translation>Va à η&#xa0;; Alt et les lettres soulignées vont aux autres champs</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Haut, Bas</translation>
    </message>
    <message>
        <source>The next larger or smaller number</source>
        <translation>Le nombre suivant, plus grand ou plus petit</translation>
    </message>
</context>
<context>
    <name>SoftmaxView</name>
    <message>
        <source>What if? The network stays as it is.</source>
        <translation>Et si&#xa0;? Le réseau reste comme il est.</translation>
    </message>
    <message>
        <source>This network does not use softmax: shown is what softmax would make of its z.</source>
        <translation>Ce réseau n’utilise pas softmax&#xa0;: voici ce que softmax ferait de ses z.</translation>
    </message>
    <message>
        <source>Drag a z: all ŷ move, and their sum stays 1.</source>
        <translation>Faites glisser un z&#xa0;: tous les ŷ bougent, et leur somme reste 1.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>z, e^z and ŷ of each class; each z can be dragged</source>
        <translation>z, e^z et ŷ de chaque classe&#xa0;; chaque z se fait glisser</translation>
    </message>
    <message>
        <source>All ŷ in one bar, which is always full</source>
        <translation>Tous les ŷ dans une barre, toujours pleine</translation>
    </message>
    <message>
        <source>The Jacobian: how each ŷ moves with each z</source>
        <translation>La jacobienne&#xa0;: comment chaque ŷ bouge avec chaque z</translation>
    </message>
    <message>
        <source>What the Jacobian and cross-entropy collapse to</source>
        <translation>Ce qui reste de la jacobienne et de l’entropie croisée</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Back to the z of this digit, as the network has them</source>
        <translation>Revenir aux z de ce chiffre, comme le réseau les a</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>test accuracy {0}</source>
        <translation>exactitude de test {0}</translation>
    </message>
    <message>
        <source>test accuracy {0} of {1}</source>
        <translation>exactitude de test {0} sur {1}</translation>
    </message>
    <message>
        <source>The share of test examples that are read correctly, and how many were looked at: within a run the same ones as for the curves, after an epoch&apos;s end all of them.</source>
        <translation>La part des exemples de test bien lus, et le nombre d’exemples examinés&#xa0;: pendant l’entraînement les mêmes que pour les courbes, à la fin d’une époque tous.</translation>
    </message>
    <message>
        <source>several data sets</source>
        <translation>plusieurs jeux de données</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>A step for so many training examples, drawn at random: mini-batch gradient descent</source>
        <translation>Un pas pour autant d’exemples d’apprentissage tirés au hasard&#xa0;: descente de gradient par mini-lots</translation>
    </message>
    <message>
        <source>Of the full batch, only so many are taken here.</source>
        <translation>Du lot complet, seuls ceux-ci sont pris ici.</translation>
    </message>
    <message>
        <source>For a batch of {count}</source>
        <translation>Pour un lot de {count}</translation>
    </message>
    <message>
        <source>A batch</source>
        <translation>Un lot</translation>
    </message>
    <message>
        <source>A step for the digit on the canvas and nothing else</source>
        <translation>Un pas pour le chiffre de la feuille et rien d’autre</translation>
    </message>
    <message>
        <source>For me alone</source>
        <translation>Pour moi seul</translation>
    </message>
    <message>
        <source>Me alone</source>
        <translation>Moi seul</translation>
    </message>
    <message>
        <source>η = {eta} · steps: {count}</source>
        <translation>η = {eta} · pas&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Whom the step is for</source>
        <translation>Pour qui est le pas</translation>
    </message>
    <message>
        <source>Another batch</source>
        <translation>Un autre lot</translation>
    </message>
    <message>
        <source>The next batch, in an order that is always the same</source>
        <translation>Le lot suivant, dans un ordre toujours le même</translation>
    </message>
    <message>
        <source>Take the step</source>
        <translation>Faire le pas</translation>
    </message>
    <message>
        <source>θ ← θ − η∇C: the step that training with plain SGD takes</source>
        <translation>θ ← θ − η∇C&#xa0;: le pas que fait l’entraînement par SGD simple</translation>
    </message>
    <message>
        <source>η is set in the controls; while they show what another network is trained with, it is the one that this network was trained with. So many steps can be undone.</source>
        <translation>η se règle dans les réglages&#xa0;; tant qu’ils montrent ceux d’un autre réseau, c’est l’η avec lequel ce réseau a été entraîné. Autant de pas peuvent être annulés.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>η = {eta} (its own) · steps: {count}</source>
        <translation>η = {eta} (le sien) · pas&#xa0;: {count}</translation>
    </message>
    <message>
        <source>θ as it was before the latest step</source>
        <translation>θ tel qu’il était avant le dernier pas</translation>
    </message>
</context>
<context>
    <name>StepView</name>
    <message>
        <source>θ is so large that C or its slopes are no numbers.</source>
        <translation>θ est si grand que C ou ses pentes ne sont plus des nombres.</translation>
    </message>
    <message>
        <source>A run is under way: end it, and steps can be taken by hand.</source>
        <translation>Un entraînement est en cours&#xa0;: terminez-le pour faire des pas à la main.</translation>
    </message>
    <message>
        <source>There is no data set: the step is for this digit alone, and there is no crowd.</source>
        <translation>Il n’y a pas de jeu de données&#xa0;: le pas n’est que pour ce chiffre, et il n’y a pas de foule.</translation>
    </message>
    <message>
        <source>my C</source>
        <translation>mon C</translation>
    </message>
    <message>
        <source>the crowd’s C</source>
        <translation>C de la foule</translation>
    </message>
    <message>
        <source>My cost and the crowd’s after each step</source>
        <translation>Mon coût et celui de la foule après chaque pas</translation>
    </message>
    <message>
        <source>C after each step that was taken by hand</source>
        <translation>C après chaque pas fait à la main</translation>
    </message>
    <message>
        <source>The entry that is selected, else the largest of ∇C: new = old − η × gradient</source>
        <translation>La composante sélectionnée, sinon la plus grande de ∇C&#xa0;: nouveau = ancien − η × gradient</translation>
    </message>
</context>
<context>
    <name>StepsFigure</name>
    <message>
        <source>The derivative of this entry is 0: no optimizer moves it.</source>
        <translation>La dérivée de cette composante est 0&#xa0;: aucun optimiseur ne la déplace.</translation>
    </message>
    <message>
        <source>Some tens of steps are being taken on a copy …</source>
        <translation>Quelques dizaines de pas se font sur une copie…</translation>
    </message>
    <message>
        <source>plain η, for all</source>
        <translation>η simple, pour tous</translation>
    </message>
    <message>
        <source>{count} steps on this digit</source>
        <translation>{count} pas sur ce chiffre</translation>
    </message>
</context>
<context>
    <name>StepsLine</name>
    <message>
        <source>Steps of the lesson</source>
        <translation>Étapes de la leçon</translation>
    </message>
    <message>
        <source>Step {step}</source>
        <translation>Étape {step}</translation>
    </message>
</context>
<context>
    <name>StoppingSettings</name>
    <message>
        <source>Stopping</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>patience {epochs}</source>
        <translation>patience {epochs}</translation>
    </message>
    <message>
        <source>off</source>
        <translation>sans</translation>
    </message>
    <message>
        <source>Small ‖Δθ‖</source>
        <translation>Seuil ‖Δθ‖</translation>
    </message>
    <message>
        <source>Stops when θ moves less than this in a whole epoch: learning stands still.</source>
        <translation>Arrête l’entraînement quand θ bouge de moins que ce seuil en une époque entière&#xa0;: le réseau n’apprend plus.</translation>
    </message>
    <message>
        <source>Small ‖∇C‖</source>
        <translation>Seuil ‖∇C‖</translation>
    </message>
    <message>
        <source>Stops when the gradient, on average over an epoch, is shorter than this: the valley is flat.</source>
        <translation>Arrête l’entraînement quand le gradient, en moyenne sur une époque, est plus court que ce seuil&#xa0;: la vallée est plate.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Stops when the validation loss has not fallen for so many epochs; the best network comes back. It decides by the validation part (see Data), which is set to 0.1 where there is none.</source>
        <translation>Arrête l’entraînement quand le coût de validation n’a pas baissé depuis ce nombre d’époques, et revient au meilleur réseau. La part de validation en décide (voir Données)&#xa0;; elle est mise à 0,1 s’il n’y en a pas.</translation>
    </message>
</context>
<context>
    <name>Study</name>
    <message>
        <source>own pen</source>
        <translation>même stylo</translation>
    </message>
    <message>
        <source>other pens</source>
        <translation>autres stylos</translation>
    </message>
    <message>
        <source>gap</source>
        <translation>écart</translation>
    </message>
    <message>
        <source>loss saved, %</source>
        <translation>perte évitée,&#xa0;%</translation>
    </message>
    <message>
        <source>cure</source>
        <translation>remède</translation>
    </message>
    <message>
        <source>tested with pen</source>
        <translation>testé au stylo</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>trained with</source>
        <translation>entraîné au stylo</translation>
    </message>
    <message>
        <source>framed: own pen</source>
        <translation>encadré&#xa0;: même stylo</translation>
    </message>
    <message>
        <source>Accuracy by training and test pen</source>
        <translation>Exactitude par stylo d’entraînement et de test</translation>
    </message>
    <message>
        <source>no cure</source>
        <translation>sans remède</translation>
    </message>
    <message>
        <source>dropout</source>
        <translation>dropout</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>standardized input</source>
        <translation>entrée standardisée</translation>
    </message>
    <message>
        <source>normalized drawing</source>
        <translation>dessin normalisé</translation>
    </message>
    <message>
        <source>pen-width augmentation</source>
        <translation>augmentation d’épaisseur</translation>
    </message>
    <message>
        <source>convolution</source>
        <translation>convolution</translation>
    </message>
    <message>
        <source>batch norm</source>
        <translation>normalisation par lot</translation>
    </message>
    <message>
        <source>standardized</source>
        <translation>standardisé</translation>
    </message>
    <message>
        <source>normalized</source>
        <translation>normalisé</translation>
    </message>
    <message>
        <source>pen width</source>
        <translation>épaisseur du trait</translation>
    </message>
    <message>
        <source>The plain network; the others are compared with it.</source>
        <translation>Le réseau simple&#xa0;; les autres lui sont comparés.</translation>
    </message>
    <message>
        <source>{dataset} · {hidden} · {digits} training digits · epochs: {epochs} · seeds: {seeds}</source>
        <translation>{dataset} · {hidden} · {digits} chiffres d’entraînement · époques&#xa0;: {epochs} · graines&#xa0;: {seeds}</translation>
    </message>
    <message>
        <source>At every step a fifth of each hidden layer is left out, so that no neuron counts on another.</source>
        <translation>À chaque pas, un cinquième de chaque couche cachée est omis, pour qu’aucun neurone ne compte sur un autre.</translation>
    </message>
    <message>
        <source>All weights decay a little at every step, so that they stay small.</source>
        <translation>Tous les poids diminuent un peu à chaque pas, pour rester petits.</translation>
    </message>
    <message>
        <source>Each image is brought to mean 0 and deviation 1: much ink and little ink look more alike.</source>
        <translation>Chaque image est ramenée à une moyenne de 0 et un écart-type de 1&#xa0;: beaucoup et peu d’encre se ressemblent davantage.</translation>
    </message>
    <message>
        <source>Each drawing is fitted into MNIST&apos;s box before it is learned or read.</source>
        <translation>Chaque dessin est ajusté au cadre de MNIST avant d’être appris ou lu.</translation>
    </message>
    <message>
        <source>Training images are thickened and thinned at random: no pen width is new later.</source>
        <translation>Les images d’entraînement sont épaissies et amincies au hasard&#xa0;: aucune épaisseur n’est nouvelle plus tard.</translation>
    </message>
    <message>
        <source>5×5 filters and max-pooling stand in front of the network, and look for edges anywhere.</source>
        <translation>Des filtres 5×5 et un sous-échantillonnage (max) précèdent le réseau et cherchent des contours partout.</translation>
    </message>
    <message>
        <source>Each hidden layer&apos;s sums are brought to mean 0 and deviation 1 over the mini-batch.</source>
        <translation>Les sommes de chaque couche cachée sont ramenées à une moyenne de 0 et un écart-type de 1 sur le mini-lot.</translation>
    </message>
    <message>
        <source>trained with {train}, tested with {test}: {accuracy} (1 seed)</source>
        <translation>entraîné au stylo {train}, testé au stylo {test}&#xa0;: {accuracy} (1 graine)</translation>
    </message>
    <message>
        <source>trained with {train}, tested with {test}: {accuracy} ({seeds} seeds)</source>
        <translation>entraîné au stylo {train}, testé au stylo {test}&#xa0;: {accuracy} ({seeds} graines)</translation>
    </message>
</context>
<context>
    <name>StudyCaption</name>
    <message>
        <source>Each line, each row: networks trained with the pens beside it. Point at a result to read it.</source>
        <translation>Chaque courbe, chaque ligne&#xa0;: des réseaux entraînés avec les stylos indiqués. Pointez un résultat pour le lire.</translation>
    </message>
    <message>
        <source>Point at a result to read it.</source>
        <translation>Pointez un résultat pour le lire.</translation>
    </message>
</context>
<context>
    <name>StudyCharts</name>
    <message>
        <source>Arrow keys go from one result to the next.</source>
        <translation>Les flèches vont d’un résultat au suivant.</translation>
    </message>
    <message>
        <source>Accuracy against the width of the test pen</source>
        <translation>Exactitude selon l’épaisseur du stylo de test</translation>
    </message>
    <message>
        <source>Accuracy by training pen and test pen</source>
        <translation>Exactitude par stylo d’entraînement et de test</translation>
    </message>
    <message>
        <source>How much each cure cures</source>
        <translation>Ce que guérit chaque remède</translation>
    </message>
    <message>
        <source>Own pen: accuracy with the pen of the training. Other pens: mean accuracy with the others. The gap between them is stroke-size overfitting; a cure saves part of what the plain network loses.</source>
        <translation>Même stylo&#xa0;: exactitude avec le stylo de l’entraînement. Autres stylos&#xa0;: exactitude moyenne avec les autres. L’écart entre les deux est le surapprentissage lié à l’épaisseur du trait&#xa0;; un remède évite une partie de ce que perd le réseau simple.</translation>
    </message>
    <message>
        <source>Arrow keys choose the cure that the charts show.</source>
        <translation>Les flèches choisissent le remède que montrent les graphiques.</translation>
    </message>
</context>
<context>
    <name>StudyPage</name>
    <message>
        <source>Stroke-size study</source>
        <translation>Étude de l’épaisseur du trait</translation>
    </message>
    <message>
        <source>Press Run study: networks are trained with one pen each and tested with all of them. Curves and a table of accuracies grow here.</source>
        <translation>Appuyez sur «&#xa0;Lancer l’étude&#xa0;»&#xa0;: chaque réseau est entraîné avec un seul stylo et testé avec tous. Les courbes et la carte de chaleur des exactitudes se construisent ici.</translation>
    </message>
</context>
<context>
    <name>StudyProgress</name>
    <message>
        <source>{done} of {total}, {left}</source>
        <translation>{done} sur {total}, {left}</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>Getting the digits ready…</source>
        <translation>Préparation des chiffres…</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Démarrage…</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Arrêt…</translation>
    </message>
    <message>
        <source>Progress of the study</source>
        <translation>Avancement de l’étude</translation>
    </message>
</context>
<context>
    <name>StudyRunButton</name>
    <message>
        <source>Run study</source>
        <translation>Lancer l’étude</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>End the study; what is done is kept, and the next run goes on from there</source>
        <translation>Arrêter l’étude&#xa0;; ce qui est fait est gardé, et la prochaine étude reprend de là</translation>
    </message>
    <message>
        <source>The demonstration shows its curves here; end it first.</source>
        <translation>La démonstration montre ses courbes ici&#xa0;; terminez-la d’abord.</translation>
    </message>
    <message>
        <source>Train a network for each pen, cure and seed beside the window, and test each with every pen</source>
        <translation>Entraîner en arrière-plan un réseau pour chaque stylo, remède et graine, et tester chacun avec chaque stylo</translation>
    </message>
</context>
<context>
    <name>StudySettings</name>
    <message>
        <source>Tick at least one training pen under “More…”.</source>
        <translation>Cochez au moins un stylo d’entraînement sous «&#xa0;Plus…&#xa0;».</translation>
    </message>
    <message>
        <source>More…</source>
        <translation>Plus…</translation>
    </message>
    <message>
        <source>Digits that Inkling draws itself, with any pen</source>
        <translation>Des chiffres qu’Inkling dessine lui-même, avec n’importe quel stylo</translation>
    </message>
    <message>
        <source>MNIST&apos;s digits, written anew with each pen</source>
        <translation>Les chiffres de MNIST, réécrits avec chaque stylo</translation>
    </message>
    <message>
        <source>Whose digits the networks learn and are tested on</source>
        <translation>Les chiffres que les réseaux apprennent et sur lesquels ils sont testés</translation>
    </message>
    <message>
        <source>Data set of the study</source>
        <translation>Jeu de données de l’étude</translation>
    </message>
    <message>
        <source>seeds:</source>
        <translation>graines&#xa0;:</translation>
    </message>
    <message>
        <source>How often everything is trained, each time from other first weights: one shows what happens, several show how far it is chance</source>
        <translation>Combien de fois tout est entraîné, chaque fois depuis d’autres poids initiaux&#xa0;: une fois montre ce qui se passe, plusieurs montrent la part du hasard</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Training pens, training digits, epochs</source>
        <translation>Stylos, chiffres d’entraînement, époques</translation>
    </message>
    <message>
        <source>More settings of the study</source>
        <translation>Autres réglages de l’étude</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>Teaching</name>
    <message>
        <source>Stop the training and open the lesson?</source>
        <translation>Arrêter l’entraînement et ouvrir la leçon&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Stop and open</source>
        <translation>&amp;Arrêter et ouvrir</translation>
    </message>
    <message>
        <source>Stop the training and open the worksheet?</source>
        <translation>Arrêter l’entraînement et ouvrir la fiche&#xa0;?</translation>
    </message>
</context>
<context>
    <name>TermsPanel</name>
    <message>
        <source>Σ = C</source>
        <translation>Σ = C</translation>
    </message>
    <message>
        <source>squares</source>
        <translation>carrés</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>entropie croisée</translation>
    </message>
    <message>
        <source>a: what the network said of each class</source>
        <translation>a&#xa0;: ce que le réseau a dit de chaque classe</translation>
    </message>
    <message>
        <source>y: what it should have said, 1 for the wished class and 0 for all others</source>
        <translation>y&#xa0;: ce qu’il aurait dû dire, 1 pour la classe souhaitée et 0 pour toutes les autres</translation>
    </message>
    <message>
        <source>The squared difference of a and y; their sum is the cost C = Σ(a−y)²</source>
        <translation>Le carré de la différence entre a et y&#xa0;; leur somme est le coût C = Σ(a−y)²</translation>
    </message>
    <message>
        <source>−y ln ŷ: only the wished class counts, all other terms are 0; their sum is the cross-entropy</source>
        <translation>−y ln ŷ&#xa0;: seule la classe souhaitée compte, tous les autres termes sont 0&#xa0;; leur somme est l’entropie croisée</translation>
    </message>
    <message>
        <source>How cross-entropy pulls on z: ŷ − y, almost 1 where the network is boldly wrong</source>
        <translation>Comment l’entropie croisée tire sur z&#xa0;: ŷ − y, presque 1 là où le réseau se trompe avec aplomb</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>about {count} s left</source>
        <translation>reste environ {count}&#xa0;s</translation>
    </message>
    <message>
        <source>about {count} min left</source>
        <translation>reste environ {count}&#xa0;min</translation>
    </message>
    <message>
        <source>about {count} h left</source>
        <translation>reste environ {count}&#xa0;h</translation>
    </message>
</context>
<context>
    <name>TimesPanel</name>
    <message>
        <source>backpropagation</source>
        <translation>rétropropagation</translation>
    </message>
    <message>
        <source>{count} costs</source>
        <translation>{count} coûts</translation>
    </message>
    <message>
        <source>{ratio} times as long</source>
        <translation>{ratio} fois plus long</translation>
    </message>
    <message>
        <source>the same numbers: worst relative difference {error}</source>
        <translation>les mêmes nombres&#xa0;: pire écart relatif {error}</translation>
    </message>
    <message>
        <source>{count} of {all} entries were nudged, the time is scaled up</source>
        <translation>{count} composantes sur {all} perturbées, temps extrapolé</translation>
    </message>
    <message>
        <source>{time} ms</source>
        <translation>{time}&#xa0;ms</translation>
    </message>
    <message>
        <source>Not timed yet on this computer</source>
        <translation>Pas encore chronométré sur cet ordinateur</translation>
    </message>
    <message>
        <source>Both ways, timed</source>
        <translation>Les deux voies, chronométrées</translation>
    </message>
    <message>
        <source>Milliseconds for the whole gradient, on a scale of powers of ten</source>
        <translation>Millisecondes pour tout le gradient, sur une échelle de puissances de dix</translation>
    </message>
</context>
<context>
    <name>ToolStrip</name>
    <message>
        <source>Select and move</source>
        <translation>Sélectionner et déplacer</translation>
    </message>
    <message>
        <source>Drag a point, a line or the tip of its arrow; right-click a point to change its class</source>
        <translation>Tirez un point, une droite ou la pointe de sa flèche&#xa0;; un clic droit sur un point change sa classe</translation>
    </message>
    <message>
        <source>Paint class 0</source>
        <translation>Peindre la classe 0</translation>
    </message>
    <message>
        <source>A click sets a point, a drag a trail of them</source>
        <translation>Un clic pose un point, un glissement toute une traînée</translation>
    </message>
    <message>
        <source>Paint class 1</source>
        <translation>Peindre la classe 1</translation>
    </message>
    <message>
        <source>Erase points</source>
        <translation>Effacer des points</translation>
    </message>
    <message>
        <source>All that the circle passes over</source>
        <translation>Tous ceux sur lesquels passe le cercle</translation>
    </message>
    <message>
        <source>Lay the line</source>
        <translation>Tracer la droite</translation>
    </message>
    <message>
        <source>Drag from one place to another that it is to go through; its arrow turns it</source>
        <translation>Glissez d’un endroit à un autre par lesquels elle doit passer&#xa0;; sa flèche la tourne</translation>
    </message>
    <message>
        <source>Move the view</source>
        <translation>Déplacer la vue</translation>
    </message>
    <message>
        <source>As a drag with the middle button; the wheel zooms</source>
        <translation>Comme un glissement avec le bouton du milieu&#xa0;; la molette agrandit et réduit</translation>
    </message>
    <message>
        <source>Fit the view to the points</source>
        <translation>Ajuster la vue aux points</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Sample</source>
        <translation>Exemple</translation>
    </message>
    <message>
        <source>Eraser</source>
        <translation>Gomme</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Erase ink (E, or the right mouse button), and see which part of a digit the network relies on.</source>
        <translation>Effacer de l’encre (E, ou le bouton droit de la souris), pour voir sur quelle partie du chiffre le réseau s’appuie.</translation>
    </message>
    <message>
        <source>Take back the last stroke.</source>
        <translation>Retirer le dernier trait.</translation>
    </message>
    <message>
        <source>Draw again what was taken back.</source>
        <translation>Redessiner ce qui a été retiré.</translation>
    </message>
    <message>
        <source>Empty the canvas; training goes on untouched.</source>
        <translation>Vider la feuille&#xa0;; l’entraînement continue sans changement.</translation>
    </message>
    <message>
        <source>Put an example of the data set on the canvas: a digit as the network is taught it.</source>
        <translation>Mettre sur la feuille un exemple du jeu de données&#xa0;: un chiffre tel qu’on l’enseigne au réseau.</translation>
    </message>
</context>
<context>
    <name>TracePanel</name>
    <message>
        <source>C of this digit, look by look</source>
        <translation>C de ce chiffre, regard après regard</translation>
    </message>
    <message>
        <source>The cost of this digit as the network changes: to learn is to make it smaller</source>
        <translation>Le coût de ce chiffre pendant que le réseau change&#xa0;: apprendre, c’est le rendre plus petit</translation>
    </message>
</context>
<context>
    <name>TrainingController</name>
    <message>
        <source>The run has ended by itself: in a whole epoch θ moved less than the ‖Δθ‖ that was set.</source>
        <translation>L’entraînement s’est terminé de lui-même&#xa0;: en une époque entière, θ a bougé de moins que le seuil ‖Δθ‖ choisi.</translation>
    </message>
    <message>
        <source>The run has ended by itself: the gradient was shorter than the ‖∇C‖ that was set.</source>
        <translation>L’entraînement s’est terminé de lui-même&#xa0;: le gradient était plus court que le seuil ‖∇C‖ choisi.</translation>
    </message>
    <message>
        <source>The run has ended by itself: the validation loss falls no more, and the best network is back.</source>
        <translation>L’entraînement s’est terminé de lui-même&#xa0;: le coût de validation ne baisse plus, et le meilleur réseau est revenu.</translation>
    </message>
    <message>
        <source>The cost left the finite numbers: η is too large. The network is back at its last finite state; choose a smaller η.</source>
        <translation>Le coût n’est plus un nombre fini&#xa0;: η est trop grand. Le réseau est revenu à son dernier état fini&#xa0;; choisissez un η plus petit.</translation>
    </message>
</context>
<context>
    <name>TrainingGroup</name>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>η</source>
        <translation>η</translation>
    </message>
    <message>
        <source>The learning rate: how far each step goes down the gradient. It can change while you play.</source>
        <translation>Le taux d’apprentissage&#xa0;: jusqu’où va chaque pas le long du gradient. Modifiable pendant la marche.</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>Taux d’apprentissage η</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>What a step makes of the gradient. Another optimizer comes with an η that suits it.</source>
        <translation>Ce qu’un pas fait du gradient. Un autre optimiseur vient avec un η qui lui convient.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>How the errors of the points add up. The course writes it in three ways; they differ by a factor, and so does the η that suits them. An output of threshold has the perceptron&apos;s cost by itself.</source>
        <translation>Comment les erreurs des points s’ajoutent. Le cours l’écrit de trois façons, qui diffèrent d’un facteur, comme le η qui leur convient. Une sortie à seuil a d’elle-même le coût du perceptron.</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>What the output should be for the two classes. With tanh, it is always −1 and 1.</source>
        <translation>Ce que la sortie devrait être pour les deux classes. Avec tanh, c’est toujours −1 et 1.</translation>
    </message>
</context>
<context>
    <name>TrainingSettings</name>
    <message>
        <source>η</source>
        <translation>η</translation>
    </message>
    <message>
        <source>The length of each step downhill. Too small learns slowly, too large jumps about or diverges. It can be changed while training.</source>
        <translation>La longueur de chaque pas vers le bas. Trop petit, le réseau apprend lentement&#xa0;; trop grand, il saute de tous côtés ou diverge. Modifiable pendant l’entraînement.</translation>
    </message>
    <message>
        <source>Learning rate η, slider</source>
        <translation>Taux d’apprentissage η, curseur</translation>
    </message>
    <message>
        <source>How many examples are averaged for one step. Small batches take many unsteady steps, large ones few steady steps.</source>
        <translation>Nombre d’exemples dont on fait la moyenne pour un pas. De petits lots font beaucoup de pas hésitants, de grands lots peu de pas sûrs.</translation>
    </message>
    <message>
        <source>Full batch</source>
        <translation>Lot entier</translation>
    </message>
    <message>
        <source>Averages all training examples for every step: true gradient descent. Each step goes straight down, but an epoch has only one.</source>
        <translation>Fait pour chaque pas la moyenne sur tous les exemples d’entraînement&#xa0;: la vraie descente de gradient. Chaque pas descend tout droit, mais une époque n’en a qu’un.</translation>
    </message>
    <message>
        <source>E&amp;pochs</source>
        <translation>Épo&amp;ques</translation>
    </message>
    <message>
        <source>How often the whole training set is gone through.</source>
        <translation>Nombre de parcours complets du jeu d’entraînement.</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>G&amp;raine</translation>
    </message>
    <message>
        <source>Where the random numbers start: the same seed gives the same weights and the same training.</source>
        <translation>Le point de départ des nombres aléatoires&#xa0;: la même graine donne les mêmes poids et le même entraînement.</translation>
    </message>
    <message>
        <source>&amp;Optimizer</source>
        <translation>Opti&amp;miseur</translation>
    </message>
    <message>
        <source>How the gradient becomes a step. Each optimizer has an η that suits it, and settings of its own.</source>
        <translation>Comment le gradient devient un pas. Chaque optimiseur a un η qui lui convient, et ses propres réglages.</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Learning rate η</source>
        <translation>Taux d’apprentissage η</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>Lo&amp;t</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Taille du lot</translation>
    </message>
    <message>
        <source>full</source>
        <translation>complet</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
</context>
<context>
    <name>TreeFigure</name>
    <message>
        <source>… and on</source>
        <translation>… et la suite</translation>
    </message>
    <message>
        <source>{name} = {before}; moved by δ: {after}</source>
        <translation>{name} = {before}&#xa0;; déplacé de δ&#xa0;: {after}</translation>
    </message>
</context>
<context>
    <name>UniversalityColumn</name>
    <message>
        <source>Universality</source>
        <translation>L’universalité</translation>
    </message>
    <message>
        <source>My own curve</source>
        <translation>Ma propre courbe</translation>
    </message>
    <message>
        <source>Drawn with the mouse on the picture</source>
        <translation>Dessinée à la souris sur l’image</translation>
    </message>
    <message>
        <source>The curve that is wanted</source>
        <translation>La courbe voulue</translation>
    </message>
    <message>
        <source>&amp;Draw the curve</source>
        <translation>&amp;Dessiner la courbe</translation>
    </message>
    <message>
        <source>While this is pressed, the mouse draws on either picture</source>
        <translation>Tant que ce bouton est enfoncé, la souris dessine sur l’une et l’autre image</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>À la main</translation>
    </message>
    <message>
        <source>Learned</source>
        <translation>Appris</translation>
    </message>
    <message>
        <source>So many bumps, set to the curve</source>
        <translation>Autant de bosses, réglées sur la courbe</translation>
    </message>
    <message>
        <source>Bumps</source>
        <translation>Bosses</translation>
    </message>
    <message>
        <source>Side by side on [0, 1]; two neurons make each</source>
        <translation>Côte à côte sur [0, 1]&#xa0;; deux neurones font chacune</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>Raideur</translation>
    </message>
    <message>
        <source>Of a step, in widths of a bump: 4 to 6 follow a curve best</source>
        <translation>D’une marche, en largeurs d’une bosse&#xa0;: 4 à 6 suivent le mieux une courbe</translation>
    </message>
    <message>
        <source>&amp;Set to the curve</source>
        <translation>&amp;Régler sur la courbe</translation>
    </message>
    <message>
        <source>Each bump as high as the curve is in its middle</source>
        <translation>Chaque bosse aussi haute que la courbe en son milieu</translation>
    </message>
    <message>
        <source>Neurons</source>
        <translation>Neurones</translation>
    </message>
    <message>
        <source>In the hidden layer of the network 1-n-1</source>
        <translation>Dans la couche cachée du réseau 1-n-1</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Époques</translation>
    </message>
    <message>
        <source>Steps of Adam over 201 points of the curve</source>
        <translation>Des pas d’Adam sur 201 points de la courbe</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Of the random weights that it begins with</source>
        <translation>Des poids aléatoires du départ</translation>
    </message>
    <message>
        <source>&amp;Learn</source>
        <translation>&amp;Apprendre</translation>
    </message>
    <message>
        <source>Have the network learn the curve; it is shown while it does</source>
        <translation>Faire apprendre la courbe au réseau&#xa0;; on le voit apprendre</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Learning</source>
        <translation>Apprentissage</translation>
    </message>
    <message>
        <source>Drag a bump up or down; the dashed lines are the two sigmoids that it is made of</source>
        <translation>Déplacez une bosse vers le haut ou le bas&#xa0;; les tirets sont les deux sigmoïdes dont elle est faite</translation>
    </message>
    <message>
        <source>The curve that is wanted, and what the network has learned</source>
        <translation>La courbe voulue, et ce que le réseau a appris</translation>
    </message>
    <message>
        <source>Press Learn</source>
        <translation>Appuyez sur Apprendre</translation>
    </message>
</context>
<context>
    <name>UniversalityStage</name>
    <message>
        <source>By hand, n = {n}</source>
        <translation>À la main, n = {n}</translation>
    </message>
    <message>
        <source>Learned, n = {n}</source>
        <translation>Appris, n = {n}</translation>
    </message>
    <message>
        <source>{n} bumps</source>
        <translation>{n} bosses</translation>
    </message>
    <message>
        <source>Each as high as the curve in its middle</source>
        <translation>Chacune aussi haute que la courbe en son milieu</translation>
    </message>
    <message>
        <source>Epochs: {epochs}, seed: {seed}</source>
        <translation>Époques&#xa0;: {epochs}, graine&#xa0;: {seed}</translation>
    </message>
    <message>
        <source>learned, n = {n}</source>
        <translation>appris, n = {n}</translation>
    </message>
    <message>
        <source>Largest error</source>
        <translation>Plus grande erreur</translation>
    </message>
    <message>
        <source>Draw a curve first, or choose one.</source>
        <translation>Dessinez d’abord une courbe, ou choisissez-en une.</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Unsaved networks</source>
        <translation>Réseaux non enregistrés</translation>
    </message>
    <message>
        <source>Do&amp;n&apos;t save</source>
        <translation>&amp;Ne pas enregistrer</translation>
    </message>
    <message>
        <source>This network is not saved. Save it before closing?</source>
        <translation>Ce réseau n’est pas enregistré. L’enregistrer avant de fermer&#xa0;?</translation>
    </message>
    <message>
        <source>These networks of this sitting are not saved. Save the ticked ones before closing?</source>
        <translation>Ces réseaux de la séance ne sont pas enregistrés. Enregistrer ceux qui sont cochés avant de fermer&#xa0;?</translation>
    </message>
    <message>
        <source>The training under way ends.</source>
        <translation>L’entraînement en cours prend fin.</translation>
    </message>
    <message>
        <source>Models of Inkling</source>
        <translation>Modèles d’Inkling</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>Enregistrer le modèle</translation>
    </message>
</context>
<context>
    <name>ViewMenu</name>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Choose what the diagram shows. The network learns the same either way.</source>
        <translation>Choisissez ce que montre le schéma. Le réseau apprend de la même façon dans tous les cas.</translation>
    </message>
    <message>
        <source>View options of the network diagram</source>
        <translation>Options d’affichage du schéma du réseau</translation>
    </message>
    <message>
        <source>No edges</source>
        <translation>Aucune connexion</translation>
    </message>
    <message>
        <source>Few edges</source>
        <translation>Peu de connexions</translation>
    </message>
    <message>
        <source>The strongest edges</source>
        <translation>Les connexions les plus fortes</translation>
    </message>
    <message>
        <source>Many edges</source>
        <translation>Beaucoup de connexions</translation>
    </message>
    <message>
        <source>Save as a picture…</source>
        <translation>Enregistrer comme image…</translation>
    </message>
    <message>
        <source>Tiles show weight × ink</source>
        <translation>Vignettes&#xa0;: poids × encre</translation>
    </message>
</context>
<context>
    <name>WhyButton</name>
    <message>
        <source>Why was it misread?</source>
        <translation>Pourquoi a-t-il été mal lu&#xa0;?</translation>
    </message>
    <message>
        <source>Click the digit you meant</source>
        <translation>Cliquez sur le chiffre voulu</translation>
    </message>
    <message>
        <source>Say which digit you meant, and see the smallest change of the drawing with which the network, as it has learned so far, reads it right.</source>
        <translation>Dites quel chiffre vous vouliez écrire, et voyez le plus petit changement du dessin avec lequel le réseau, tel qu’il a appris jusqu’ici, le lit bien.</translation>
    </message>
</context>
<context>
    <name>WishBar</name>
    <message>
        <source>Wish for this: what would have to change for the drawing to be read as it?</source>
        <translation>Souhaiter ceci&#xa0;: que faudrait-il changer pour que le dessin soit lu ainsi&#xa0;?</translation>
    </message>
    <message>
        <source>Wished class</source>
        <translation>Classe souhaitée</translation>
    </message>
    <message>
        <source>Wished:</source>
        <translation>Souhaité&#xa0;:</translation>
    </message>
    <message>
        <source>The cost measures how far the outputs are from this digit; −∂C/∂a says what each should do</source>
        <translation>Le coût mesure à quelle distance les sorties sont de ce chiffre&#xa0;; −∂C/∂a dit ce que chacune devrait faire</translation>
    </message>
    <message>
        <source>Open 784-16-16-10</source>
        <translation>Ouvrir 784-16-16-10</translation>
    </message>
    <message>
        <source>Look at the course&apos;s network instead: small enough to follow every weight with the eye</source>
        <translation>Regarder plutôt le réseau du cours&#xa0;: assez petit pour suivre chaque poids des yeux</translation>
    </message>
    <message>
        <source>Open the course&apos;s network</source>
        <translation>Ouvrir le réseau du cours</translation>
    </message>
    <message>
        <source>Hand back</source>
        <translation>Transmettre</translation>
    </message>
    <message>
        <source>Hand the wishes back by one layer: a neuron&apos;s wish is the sum of those that come to it</source>
        <translation>Transmettre les vœux à la couche précédente&#xa0;: le vœu d’un neurone est la somme de ceux qui lui parviennent</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>See the wishes go back from the outputs to the pixels</source>
        <translation>Voir les vœux remonter des sorties jusqu’aux pixels</translation>
    </message>
</context>
<context>
    <name>WishStrip</name>
    <message>
        <source>With this cost the wishes are those of the sums, −∂C/∂z; for cross-entropy they are y − ŷ</source>
        <translation>Avec ce coût, les vœux sont ceux des sommes, −∂C/∂z&#xa0;; pour l’entropie croisée, y − ŷ</translation>
    </message>
    <message>
        <source>A wish is as large as the distance to the goal: −∂C/∂a = −2(a − y), up or down</source>
        <translation>Un vœu est aussi grand que la distance au but&#xa0;: −∂C/∂a = −2(a − y), vers le haut ou le bas</translation>
    </message>
</context>
<context>
    <name>WorksheetDialog</name>
    <message>
        <source>as it is with the pupil</source>
        <translation>comme chez l’élève</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>A lesson file of your own…</source>
        <translation>Un fichier de leçon à vous…</translation>
    </message>
    <message>
        <source>The model on screen does not come with Inkling.</source>
        <translation>Le modèle à l’écran n’est pas livré avec Inkling.</translation>
    </message>
    <message>
        <source>The data set does not come with Inkling.</source>
        <translation>Le jeu de données n’est pas livré avec Inkling.</translation>
    </message>
    <message>
        <source>Pupils would not have it.</source>
        <translation>Les élèves ne l’auraient pas.</translation>
    </message>
    <message>
        <source>Prepare a worksheet</source>
        <translation>Préparer une fiche</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titre</translation>
    </message>
    <message>
        <source>What pupils see above the note</source>
        <translation>Ce que les élèves voient au-dessus de la consigne</translation>
    </message>
    <message>
        <source>L&amp;anguage</source>
        <translation>L&amp;angue</translation>
    </message>
    <message>
        <source>Of the window while the worksheet is open</source>
        <translation>Celle de la fenêtre tant que la fiche est ouverte</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>&amp;Consigne</translation>
    </message>
    <message>
        <source>What pupils are to do; it stays on screen</source>
        <translation>Ce que les élèves ont à faire&#xa0;; elle reste à l’écran</translation>
    </message>
    <message>
        <source>L&amp;esson</source>
        <translation>L&amp;eçon</translation>
    </message>
    <message>
        <source>Begins as soon as the worksheet is opened</source>
        <translation>Commence dès que la fiche est ouverte</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Modèle</translation>
    </message>
    <message>
        <source>The network that is on screen then</source>
        <translation>Le réseau qui est alors à l’écran</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
    <message>
        <source>What is learned from</source>
        <translation>Ce dont on apprend</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>G&amp;raine</translation>
    </message>
    <message>
        <source>The same seed gives every pupil the same network</source>
        <translation>La même graine donne à chaque élève le même réseau</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Tai&amp;lle du texte</translation>
    </message>
    <message>
        <source>Closed while the worksheet is open (nothing is locked: pupils can leave)</source>
        <translation>Fermé tant que la fiche est ouverte (rien n’est verrouillé&#xa0;: les élèves peuvent quitter)</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>Comme maintenant</translation>
    </message>
    <message>
        <source>Takes model, data, seed and text size of the window.</source>
        <translation>Reprend le modèle, les données, la graine et la taille du texte de la fenêtre.</translation>
    </message>
    <message>
        <source>Try it</source>
        <translation>Essayer</translation>
    </message>
    <message>
        <source>Opens it in the window as pupils will; Leave comes back here.</source>
        <translation>L’ouvre dans la fenêtre comme chez les élèves&#xa0;; Quitter ramène ici.</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Enregistrer…</translation>
    </message>
    <message>
        <source>Writes one file to hand out: it opens by File → Open or a drop.</source>
        <translation>Écrit un seul fichier à distribuer&#xa0;: il s’ouvre par Fichier → Ouvrir ou en le déposant.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>A lesson file of your own</source>
        <translation>Un fichier de leçon à vous</translation>
    </message>
    <message>
        <source>Worksheets of Inkling</source>
        <translation>Fiches d’Inkling</translation>
    </message>
    <message>
        <source>Save the worksheet</source>
        <translation>Enregistrer la fiche</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>Enregistré&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>_PenPicture</name>
    <message>
        <source>{}. Click to take this pen.</source>
        <translation>{}. Cliquez pour prendre ce stylo.</translation>
    </message>
    <message>
        <source>Pen {}: no answer yet</source>
        <translation>Stylo {}&#xa0;: pas encore de réponse</translation>
    </message>
    <message>
        <source>Pen {}: {}, {}</source>
        <translation>Stylo {}&#xa0;: {}, {}</translation>
    </message>
    <message>
        <source>Pen {}: not sure; the likeliest is {} ({})</source>
        <translation>Stylo {}&#xa0;: pas sûr&#xa0;; le plus probable est {} ({})</translation>
    </message>
    <message>
        <source>{}, while it is labelled {}</source>
        <translation>{}, alors que l’étiquette dit {}</translation>
    </message>
    <message>
        <source>{}, which is not the answer to the drawing as it is</source>
        <translation>{}, ce qui n’est pas la réponse au dessin tel qu’il est</translation>
    </message>
    <message>
        <source>{}. This is the picture as it came; click to write it with this pen.</source>
        <translation>{}. C’est l’image telle qu’elle est venue&#xa0;; cliquez pour l’écrire avec ce stylo.</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>(no name)</source>
        <translation>(sans nom)</translation>
    </message>
    <message>
        <source>--images and --labels belong together; give both.</source>
        <translation>--images et --labels vont ensemble&#xa0;; donnez les deux.</translation>
    </message>
    <message>
        <source>--scale must lie between 0.75 and 2, not at {scale:g}.</source>
        <translation>--scale doit être compris entre 0,75 et 2, et non valoir {scale:g}.</translation>
    </message>
    <message>
        <source>--width and --height must be at most 8000 pixels.</source>
        <translation>--width et --height doivent valoir au plus 8000 pixels.</translation>
    </message>
    <message>
        <source>--workers must be from 1 to {most}, not {count}.</source>
        <translation>--workers doit aller de 1 à {most}, et non valoir {count}.</translation>
    </message>
    <message>
        <source>A batch of {size} is larger than the {examples} training examples; choose a smaller batch size.</source>
        <translation>Un lot de {size} dépasse les {examples} exemples d’entraînement&#xa0;; choisissez-le plus petit.</translation>
    </message>
    <message>
        <source>A convolution has channels</source>
        <translation>Nombre de canaux d’une convolution</translation>
    </message>
    <message>
        <source>A convolution&apos;s kernel has a side</source>
        <translation>Côté du noyau d’une convolution</translation>
    </message>
    <message>
        <source>A grey picture has the shape (height, width), not {shape}.</source>
        <translation>Une image en niveaux de gris a la forme (hauteur, largeur), et non {shape}.</translation>
    </message>
    <message>
        <source>A grey picture of floats has its values between 0 (black) and 1 (white).</source>
        <translation>Une image en niveaux de gris à virgule flottante a ses valeurs entre 0 (noir) et 1 (blanc).</translation>
    </message>
    <message>
        <source>A hand is one of {hands}, or {small}, or both, such as {example}; not {text!r}.</source>
        <translation>Une écriture est l’une de {hands}, ou {small}, ou les deux, comme {example}&#xa0;; pas {text!r}.</translation>
    </message>
    <message>
        <source>A layer has a number of neurons</source>
        <translation>Nombre de neurones d’une couche</translation>
    </message>
    <message>
        <source>A layer of {layers} gives {outputs} numbers for one image; Inkling works with at most {most}. Choose fewer channels.</source>
        <translation>Une couche de {layers} donne {outputs} nombres pour une image&#xa0;; Inkling travaille avec {most} au plus. Choisissez moins de canaux.</translation>
    </message>
    <message>
        <source>A network has between 1 and {most} inputs, not {inputs}.</source>
        <translation>Un réseau a entre 1 et {most} entrées, et non {inputs}.</translation>
    </message>
    <message>
        <source>A network has between 1 and {most} layers, not {layers}.</source>
        <translation>Un réseau a entre 1 et {most} couches, et non {layers}.</translation>
    </message>
    <message>
        <source>A pen width must be a positive number of pixels or a range of them, not {width}.</source>
        <translation>Une épaisseur du trait doit être un nombre positif de pixels, ou un intervalle de tels nombres, et non {width}.</translation>
    </message>
    <message>
        <source>A stroke needs at least one point and two columns, x and y, not {shape}.</source>
        <translation>Un trait demande au moins un point et deux colonnes, x et y, et non {shape}.</translation>
    </message>
    <message>
        <source>A stroke&apos;s coordinates must be finite numbers, and one of these is not.</source>
        <translation>Les coordonnées d’un trait doivent être des nombres finis, et l’une de celles-ci ne l’est pas.</translation>
    </message>
    <message>
        <source>A study chooses the pens itself; name the data set {name}, not {part}.</source>
        <translation>Une étude choisit elle-même les stylos&#xa0;; nommez le jeu de données {name}, et non {part}.</translation>
    </message>
    <message>
        <source>A study needs {name}; name one or more.</source>
        <translation>Étude, {name}&#xa0;: indiquez au moins une valeur.</translation>
    </message>
    <message>
        <source>A study of more than {most} networks is too much; leave something out.</source>
        <translation>Une étude de plus de {most} réseaux, c’est trop&#xa0;; retirez-en quelque chose.</translation>
    </message>
    <message>
        <source>A study on a cluster needs Dask: install Inkling with its extra “dask”, or leave out --scheduler.</source>
        <translation>Une étude sur une grappe de calcul demande Dask&#xa0;: installez Inkling avec son extra «&#xa0;dask&#xa0;», ou retirez --scheduler.</translation>
    </message>
    <message>
        <source>A training set of {size} examples is not possible; it needs at least 1.</source>
        <translation>Un jeu d’entraînement de {size} exemples est impossible&#xa0;; il en faut au moins 1.</translation>
    </message>
    <message>
        <source>A validation part of {part:g} leaves nothing to learn from or nothing to decide by.</source>
        <translation>Une part de validation de {part:g} ne laisse rien pour apprendre, ou rien pour décider.</translation>
    </message>
    <message>
        <source>A window of {side}×{side} does not fit into an image of {height}×{width}; choose a smaller one.</source>
        <translation>Une fenêtre de {side}×{side} ne tient pas dans une image de {height}×{width}&#xa0;; choisissez-en une plus petite.</translation>
    </message>
    <message>
        <source>A worker could not train {cell} ({kind}: {reason}).</source>
        <translation>Un processus n’a pas pu entraîner {cell} ({kind}&#xa0;: {reason}).</translation>
    </message>
    <message>
        <source>A worker of the study ended unexpectedly, perhaps for lack of memory; what was done so far is kept.</source>
        <translation>Un processus de l’étude s’est arrêté de façon inattendue, peut-être faute de mémoire&#xa0;; ce qui était déjà fait est gardé.</translation>
    </message>
    <message>
        <source>AND: around the corners</source>
        <translation>ET&#xa0;: autour des coins</translation>
    </message>
    <message>
        <source>An IDX file takes uint8 of 1 or 3 dimensions, not {type} {shape}.</source>
        <translation>Un fichier IDX contient des uint8 à 1 ou 3 dimensions, et non {type} {shape}.</translation>
    </message>
    <message>
        <source>An empty canvas cannot be explained: draw a digit first.</source>
        <translation>Une feuille vide ne s’explique pas&#xa0;: dessinez d’abord un chiffre.</translation>
    </message>
    <message>
        <source>An input has at most 3 sides (channels, height, width), not {sides}.</source>
        <translation>Une entrée a au plus 3 dimensions (canaux, hauteur, largeur), et non {sides}.</translation>
    </message>
    <message>
        <source>Augmented images need a float32 {wanted} to go to, not {type} {shape}.</source>
        <translation>Les images augmentées demandent un float32 {wanted} où aller, et non {type} {shape}.</translation>
    </message>
    <message>
        <source>Convolution and pooling need an image of height × width, but the layer before gives {outputs} numbers.</source>
        <translation>Convolution et sous-échantillonnage demandent une image&#xa0;; la couche précédente donne {outputs} nombres.</translation>
    </message>
    <message>
        <source>Early stopping decides by a validation split, and this data set has none.</source>
        <translation>L’arrêt précoce décide d’après une part de validation, et ce jeu de données n’en a pas.</translation>
    </message>
    <message>
        <source>Give either --dataset or --images and --labels, not both.</source>
        <translation>Donnez soit --dataset, soit --images et --labels, mais pas les deux.</translation>
    </message>
    <message>
        <source>Images must be uint8 of shape (n, height, width), not {type} {shape}.</source>
        <translation>Les images doivent être des uint8 de forme (n, hauteur, largeur), et non {type} {shape}.</translation>
    </message>
    <message>
        <source>Images to augment must be float32 (n, 28, 28), not {type} {shape}.</source>
        <translation>Les images à augmenter doivent être des float32 (n, 28, 28), et non {type} {shape}.</translation>
    </message>
    <message>
        <source>Images to prepare must be float32 (n, 28, 28) or (n, 784), not {type} {shape}.</source>
        <translation>Les images à préparer doivent être des float32 (n, 28, 28) ou (n, 784), et non {type} {shape}.</translation>
    </message>
    <message>
        <source>MNIST is not on this computer (looked in {places}); `inkling data download mnist` fetches it, and so does choosing it in the window.</source>
        <translation>MNIST n’est pas sur cet ordinateur (cherché dans {places})&#xa0;; `inkling data download mnist` le télécharge, et le choisir dans la fenêtre aussi.</translation>
    </message>
    <message>
        <source>Marks as shares of 20</source>
        <translation>Notes en parts de 20</translation>
    </message>
    <message>
        <source>NaN or infinity</source>
        <translation>NaN ou l’infini</translation>
    </message>
    <message>
        <source>Nielsen’s curve</source>
        <translation>La courbe de Nielsen</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {address!r}; give the address that it printed, such as tcp://10.0.0.5:8786.</source>
        <translation>Aucun ordonnanceur Dask ne répond à {address!r}&#xa0;; donnez l’adresse qu’il a affichée, par exemple tcp://10.0.0.5:8786.</translation>
    </message>
    <message>
        <source>No gradient comes through the activation {activation}; use it on the last layer alone, with the cost perceptron.</source>
        <translation>Aucun gradient ne traverse l’activation {activation}&#xa0;; ne l’utilisez que sur la dernière couche, avec le coût perceptron.</translation>
    </message>
    <message>
        <source>No model called “{name}” comes with Inkling; there are {models}.</source>
        <translation>Aucun modèle nommé «&#xa0;{name}&#xa0;» n’est fourni avec Inkling&#xa0;; il y a {models}.</translation>
    </message>
    <message>
        <source>OR: around the corners</source>
        <translation>OU&#xa0;: autour des coins</translation>
    </message>
    <message>
        <source>Only 28×28 images can be written with another pen, not {rows}×{columns}.</source>
        <translation>Seules des images de 28×28 peuvent être réécrites avec un autre stylo, et non de {rows}×{columns}.</translation>
    </message>
    <message>
        <source>Only the cost perceptron teaches threshold neurons; choose it, or sigmoid neurons.</source>
        <translation>Seul le coût perceptron entraîne des neurones à seuil&#xa0;; choisissez-le, ou des neurones sigmoïdes.</translation>
    </message>
    <message>
        <source>Pens are given as a size from {thinnest:g} to {thickest:g}, such as 8, a range, such as 2-32, or a list, such as 2,8, not {text!r}.</source>
        <translation>Les stylos se donnent par une taille de {thinnest:g} à {thickest:g}, comme 8, un intervalle, comme 2-32, ou une liste, comme 2,8, et non par {text!r}.</translation>
    </message>
    <message>
        <source>Pooling by {size}×{size} does not fit into an image of {height}×{width}; choose a smaller size.</source>
        <translation>Un sous-échantillonnage par {size}×{size} ne tient pas dans une image de {height}×{width}&#xa0;; choisissez une taille plus petite.</translation>
    </message>
    <message>
        <source>Pooling works over windows with a side</source>
        <translation>Côté des fenêtres du sous-échantillonnage</translation>
    </message>
    <message>
        <source>Prepared images need a C-contiguous float32 {wanted} to go to, not {type} {shape}.</source>
        <translation>Les images préparées demandent un float32 {wanted} contigu (ordre C) où aller, et non {type} {shape}.</translation>
    </message>
    <message>
        <source>Softmax belongs on the last layer; choose another for hidden layers.</source>
        <translation>Softmax va sur la dernière couche&#xa0;; choisissez-en une autre pour les couches cachées.</translation>
    </message>
    <message>
        <source>The Dask scheduler at {address} has no workers yet; start one or more first.</source>
        <translation>L’ordonnanceur Dask à {address} n’a pas encore de processus&#xa0;; démarrez-en d’abord un ou plusieurs.</translation>
    </message>
    <message>
        <source>The architecture “{layers}” must end with a dense layer, such as dense10.</source>
        <translation>L’architecture «&#xa0;{layers}&#xa0;» doit finir par une couche dense, comme dense10.</translation>
    </message>
    <message>
        <source>The architecture “{spec}” must begin with {inputs} and end with {last}, for images of {rows}×{columns} pixels, ten digits and the cost {loss}.</source>
        <translation>L’architecture «&#xa0;{spec}&#xa0;» doit commencer par {inputs} et finir par {last}, pour des images de {rows}×{columns} pixels, dix chiffres et le coût {loss}.</translation>
    </message>
    <message>
        <source>The architecture “{text}” needs a number of inputs and at least one layer, such as 784-16-16-10.</source>
        <translation>L’architecture «&#xa0;{text}&#xa0;» demande un nombre d’entrées et au moins une couche, comme 784-16-16-10.</translation>
    </message>
    <message>
        <source>The augmentation has no amount “{name}”; it has {choices}.</source>
        <translation>L’augmentation n’a pas de grandeur «&#xa0;{name}&#xa0;»&#xa0;; elle a {choices}.</translation>
    </message>
    <message>
        <source>The augmentation&apos;s {name} must lie between {limits}, not at {value}.</source>
        <translation>Augmentation de données, {name}&#xa0;: la valeur doit être comprise entre {limits}, et non {value}.</translation>
    </message>
    <message>
        <source>The data set {name} has {most} test images, so {count} cannot be used.</source>
        <translation>Le jeu de données {name} a {most} images de test&#xa0;; on ne peut donc pas en utiliser {count}.</translation>
    </message>
    <message>
        <source>The data set {name} has {most} training examples, not {count}.</source>
        <translation>Le jeu de données {name} a {most} exemples d’entraînement, et non {count}.</translation>
    </message>
    <message>
        <source>The data set {name} has {most} training examples, so {count} cannot be used.</source>
        <translation>Le jeu de données {name} a {most} exemples d’entraînement&#xa0;; on ne peut donc pas en utiliser {count}.</translation>
    </message>
    <message>
        <source>The deviation of the training set&apos;s pixels must be positive and finite, not {deviation}.</source>
        <translation>L’écart-type des pixels du jeu d’entraînement doit être positif et fini, et non {deviation}.</translation>
    </message>
    <message>
        <source>The dropout rate must be at least 0 and below 1, not {rate:g}.</source>
        <translation>Le taux de dropout doit valoir au moins 0 et moins de 1, et non {rate:g}.</translation>
    </message>
    <message>
        <source>The folder {folder!r} cannot be made ({reason}).</source>
        <translation>Le dossier {folder!r} ne peut pas être créé ({reason}).</translation>
    </message>
    <message>
        <source>The folder {path} cannot be read ({reason}).</source>
        <translation>Le dossier {path} ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source>The gradient&apos;s largest norm</source>
        <translation>La norme maximale du gradient</translation>
    </message>
    <message>
        <source>The input preparation must be one of {choices}, not {kind!r}.</source>
        <translation>La préparation de l’entrée doit être parmi {choices}, et non {kind!r}.</translation>
    </message>
    <message>
        <source>The input size must be 28 (784 inputs) or 16 (256 inputs), not {size}.</source>
        <translation>La taille de l’entrée doit être 28 (784 entrées) ou 16 (256 entrées), et non {size}.</translation>
    </message>
    <message>
        <source>The last layer gives {shape} numbers; end with a dense layer, such as dense10.</source>
        <translation>La dernière couche donne {shape} nombres&#xa0;; finissez par une couche dense, comme dense10.</translation>
    </message>
    <message>
        <source>The learning rate η</source>
        <translation>Le taux d’apprentissage η</translation>
    </message>
    <message>
        <source>The mean of the training set&apos;s pixels must be a finite number, not {mean}.</source>
        <translation>La moyenne des pixels du jeu d’entraînement doit être un nombre fini, et non {mean}.</translation>
    </message>
    <message>
        <source>The model reads {has} inputs, not pictures of {wanted} pixels.</source>
        <translation>Le modèle lit {has} entrées, et non des images de {wanted} pixels.</translation>
    </message>
    <message>
        <source>The model was not saved to {path}: {name} holds {fault}; reset the network first.</source>
        <translation>Le modèle n’a pas été enregistré dans {path}&#xa0;: {name} contient {fault}&#xa0;; réinitialisez d’abord le réseau.</translation>
    </message>
    <message>
        <source>The model was not saved to {path}: {reason}</source>
        <translation>Le modèle n’a pas été enregistré dans {path}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The normalisation must be one of {choices}, not {mode!r}.</source>
        <translation>La normalisation doit être parmi {choices}, et non {mode!r}.</translation>
    </message>
    <message>
        <source>The number of bumps</source>
        <translation>Le nombre de bosses</translation>
    </message>
    <message>
        <source>The number of epochs</source>
        <translation>Le nombre d’époques</translation>
    </message>
    <message>
        <source>The number of folds</source>
        <translation>Le nombre de plis</translation>
    </message>
    <message>
        <source>The number of seeds</source>
        <translation>Le nombre de graines</translation>
    </message>
    <message>
        <source>The number of steps</source>
        <translation>Le nombre de pas</translation>
    </message>
    <message>
        <source>The number of training examples</source>
        <translation>Le nombre d’exemples d’entraînement</translation>
    </message>
    <message>
        <source>The optimizer {name}</source>
        <translation>L’optimiseur {name}</translation>
    </message>
    <message>
        <source>The patience must be 0 or a number of epochs, not {patience}.</source>
        <translation>La patience doit être 0 ou un nombre d’époques, et non {patience}.</translation>
    </message>
    <message>
        <source>The picture</source>
        <translation>L’image</translation>
    </message>
    <message>
        <source>The rate of dropout is from 0 to below 1, not {rate:g}.</source>
        <translation>Le taux de dropout va de 0 à moins de 1, et non {rate:g}.</translation>
    </message>
    <message>
        <source>The schedule {name}</source>
        <translation>L’évolution de η {name}</translation>
    </message>
    <message>
        <source>The picture {path} cannot be made: it is too large.</source>
        <translation>L’image {path} ne peut pas être faite&#xa0;: elle est trop grande.</translation>
    </message>
    <message>
        <source>--crowd is looked at with --step alone; give both.</source>
        <translation>--crowd ne sert qu’avec --step&#xa0;; donnez les deux.</translation>
    </message>
    <message>
        <source>--dataset and --example belong together; give both.</source>
        <translation>--dataset et --example vont ensemble&#xa0;; donnez les deux.</translation>
    </message>
    <message>
        <source>--width and --height must be at most {most} pixels.</source>
        <translation>--width et --height doivent être d’au plus {most} pixels.</translation>
    </message>
    <message>
        <source>A --scheduler at tls://… needs --tls-ca, --tls-cert and --tls-key, three PEM files.</source>
        <translation>Un --scheduler en tls://… demande --tls-ca, --tls-cert et --tls-key, trois fichiers PEM.</translation>
    </message>
    <message>
        <source>A bias begins with a number, such as {example:g}, or with none, not with “{text}”.</source>
        <translation>Un biais commence à un nombre, comme {example:g}, ou à aucun, mais pas à «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>A box lies inside the image of {side}×{side} pixels; this one has {height} rows from {row} on and {width} columns from {column} on.</source>
        <translation>Un cadre se trouve dans l’image de {side}×{side} pixels&#xa0;; celui-ci a {height} lignes à partir de {row} et {width} colonnes à partir de {column}.</translation>
    </message>
    <message>
        <source>A circle in a circle</source>
        <translation>Un cercle dans un cercle</translation>
    </message>
    <message>
        <source>A coordinate of a point is a number from −{most:g} to {most:g}.</source>
        <translation>Une coordonnée d’un point est un nombre de −{most:g} à {most:g}.</translation>
    </message>
    <message>
        <source>A corner</source>
        <translation>Un angle</translation>
    </message>
    <message>
        <source>A curve is drawn with at most {most} points, not {count}.</source>
        <translation>Une courbe se dessine avec au plus {most} points, et non {count}.</translation>
    </message>
    <message>
        <source>A digit is one of 0 to 9.</source>
        <translation>Un chiffre est l’un de 0 à 9.</translation>
    </message>
    <message>
        <source>A drawn curve needs at least one point, and each of them two numbers.</source>
        <translation>Une courbe dessinée demande au moins un point, et chacun d’eux deux nombres.</translation>
    </message>
    <message>
        <source>A function has at most {most} characters.</source>
        <translation>Une fonction a au plus {most} caractères.</translation>
    </message>
    <message>
        <source>A layer in the plane has at least 1 and at most {most} neurons, not {size}.</source>
        <translation>Une couche, dans le plan, a au moins 1 et au plus {most} neurones, et non {size}.</translation>
    </message>
    <message>
        <source>A map has at least 2 and at most {most} places a side, not {side}.</source>
        <translation>Une carte a au moins 2 et au plus {most} points par côté, et non {side}.</translation>
    </message>
    <message>
        <source>A map needs a network with 2 inputs; this one has {inputs}.</source>
        <translation>Une carte demande un réseau à 2 entrées&#xa0;; celui-ci en a {inputs}.</translation>
    </message>
    <message>
        <source>A narrow peak</source>
        <translation>Un pic étroit</translation>
    </message>
    <message>
        <source>A network in the plane has at most {most} hidden layers, not {layers}.</source>
        <translation>Un réseau, dans le plan, a au plus {most} couches cachées, et non {layers}.</translation>
    </message>
    <message>
        <source>A number here lies between −{most:g} and {most:g}.</source>
        <translation>Un nombre est ici compris entre −{most:g} et {most:g}.</translation>
    </message>
    <message>
        <source>A run has this network; end it with Stop, then change the network yourself.</source>
        <translation>Un entraînement utilise ce réseau&#xa0;; arrêtez-le avec «&#xa0;Arrêter&#xa0;», puis modifiez le réseau vous-même.</translation>
    </message>
    <message>
        <source>A set of points has at least 1 and at most {most}, not {count}.</source>
        <translation>Un ensemble de points en a au moins 1 et au plus {most}, et non {count}.</translation>
    </message>
    <message>
        <source>AND</source>
        <translation>ET (AND)</translation>
    </message>
    <message>
        <source>Admitted or not</source>
        <translation>Admis ou non admis</translation>
    </message>
    <message>
        <source>After {epochs} epochs it reads no more than by guessing: {cause}.</source>
        <translation>Après {epochs} époques, il ne lit pas mieux qu’au hasard&#xa0;: {cause}.</translation>
    </message>
    <message>
        <source>All layers in the plane are dense; write their sizes, such as 8, 8, not “{text}”.</source>
        <translation>Toutes les couches du plan sont denses&#xa0;; écrivez leurs tailles, par exemple 8, 8, et non «&#xa0;{text}&#xa0;».</translation>
    </message>
    <message>
        <source>Can one neuron learn AND?</source>
        <translation>Un seul neurone peut-il apprendre ET&#xa0;?</translation>
    </message>
    <message>
        <source>Can one neuron learn OR?</source>
        <translation>Un seul neurone peut-il apprendre OU&#xa0;?</translation>
    </message>
    <message>
        <source>Certificates are for a --scheduler at tls://… only.</source>
        <translation>Les certificats ne servent qu’avec un --scheduler en tls://….</translation>
    </message>
    <message>
        <source>Deep against wide</source>
        <translation>Profond contre large</translation>
    </message>
    <message>
        <source>Descent with one unknown</source>
        <translation>La descente à une inconnue</translation>
    </message>
    <message>
        <source>Digits are images of {side}×{side} pixels, each with its label.</source>
        <translation>Les chiffres sont des images de {side}×{side} pixels, chacune avec son étiquette.</translation>
    </message>
    <message>
        <source>Digits in the plane</source>
        <translation>Des chiffres dans le plan</translation>
    </message>
    <message>
        <source>Digits in the plane need images of {side}×{side} pixels.</source>
        <translation>Les chiffres dans le plan demandent des images de {side}×{side} pixels.</translation>
    </message>
    <message>
        <source>Do more hidden neurons, biases or more points help with XOR?</source>
        <translation>Plus de neurones cachés, des biais ou plus de points aident-ils pour XOR&#xa0;?</translation>
    </message>
    <message>
        <source>Does a line part the two classes, and does the rule of 1958 find it?</source>
        <translation>Une droite sépare-t-elle les deux classes, et la règle de 1958 la trouve-t-elle&#xa0;?</translation>
    </message>
    <message>
        <source>Give a picture, or --dataset and --example; one of the two.</source>
        <translation>Donnez une image, ou bien --dataset et --example&#xa0;; l’un des deux.</translation>
    </message>
    <message>
        <source>How does a layer fold the plane so that a line parts XOR?</source>
        <translation>Comment une couche plie-t-elle le plan pour qu’une droite sépare XOR&#xa0;?</translation>
    </message>
    <message>
        <source>How near does one hidden layer come to a curve, by hand or by learning?</source>
        <translation>À quel point une seule couche cachée approche-t-elle une courbe, à la main ou par apprentissage&#xa0;?</translation>
    </message>
    <message>
        <source>How well do the ink in two boxes and a line tell a 1 from a 7?</source>
        <translation>À quel point l’encre dans deux cadres et une droite distinguent-elles un 1 d’un 7&#xa0;?</translation>
    </message>
    <message>
        <source>In the plane the cost is one of {choices}, not {loss}.</source>
        <translation>Dans le plan, le coût est l’un de {choices}, et non {loss}.</translation>
    </message>
    <message>
        <source>In {name}, {fault}.</source>
        <translation>Dans {name}, {fault}.</translation>
    </message>
    <message>
        <source>Layer {number}, {layer}, has neither weights nor biases: it hands wishes on, and nothing in it can be turned.</source>
        <translation>La couche {number}, {layer}, n’a ni poids ni biais&#xa0;: elle transmet les vœux, et rien n’y peut être réglé.</translation>
    </message>
    <message>
        <source>Line {line} of {path} is no point; write x1, x2 and the class 0 or 1.</source>
        <translation>La ligne {line} de {path} n’est pas un point&#xa0;; écrivez x1, x2 et la classe 0 ou 1.</translation>
    </message>
    <message>
        <source>Many seeds at once learn by squared errors; choose the cost mse.</source>
        <translation>Plusieurs graines à la fois apprennent par les erreurs au carré&#xa0;; choisissez le coût mse.</translation>
    </message>
    <message>
        <source>Marks in maths and physics</source>
        <translation>Des notes de maths et de physique</translation>
    </message>
    <message>
        <source>Marks lie between 0 and {most}, or between 0 and 1.</source>
        <translation>Les notes sont entre 0 et {most}, ou entre 0 et 1.</translation>
    </message>
    <message>
        <source>My own curve</source>
        <translation>Ma propre courbe</translation>
    </message>
    <message>
        <source>No layer of {layers} has weights, so it learns nothing; end with a dense layer, such as dense10.</source>
        <translation>Aucune couche de {layers} n’a de poids&#xa0;: rien ne s’apprend&#xa0;; finissez par une couche dense, comme dense10.</translation>
    </message>
    <message>
        <source>No lesson shows the claim {claim} yet, so there is no picture of it.</source>
        <translation>Aucune leçon ne montre encore l’affirmation {claim}&#xa0;; il n’y en a donc pas d’image.</translation>
    </message>
    <message>
        <source>OR</source>
        <translation>OU (OR)</translation>
    </message>
    <message>
        <source>One and a half waves</source>
        <translation>Une onde et demie</translation>
    </message>
    <message>
        <source>One neuron</source>
        <translation>Un neurone</translation>
    </message>
    <message>
        <source>Only a network without hidden layers has a line for its border; take the layers away.</source>
        <translation>Seul un réseau sans couche cachée a une droite pour frontière&#xa0;; enlevez les couches.</translation>
    </message>
    <message>
        <source>Only dense layers fold the plane.</source>
        <translation>Seules les couches denses plient le plan.</translation>
    </message>
    <message>
        <source>Only neurons with an activation of their own ({choices}) have a slope σ′(z); {layer} has none.</source>
        <translation>Seuls les neurones qui ont leur propre activation ({choices}) ont une pente σ′(z)&#xa0;; {layer} n’en a pas.</translation>
    </message>
    <message>
        <source>Paths can be listed through dense layers alone, and {layer} lies on the way of {entry}.</source>
        <translation>Les chemins ne s’énumèrent qu’à travers des couches denses, et {layer} se trouve sur le trajet de {entry}.</translation>
    </message>
    <message>
        <source>Small digits are drawn with one pen, and cannot wait for another; leave out {word}.</source>
        <translation>Les petits chiffres sont dessinés avec un stylo donné et ne peuvent en attendre un autre&#xa0;; retirez {word}.</translation>
    </message>
    <message>
        <source>So many seeds and points at once are too much; take fewer of one.</source>
        <translation>Autant de graines et de points à la fois, c’est trop&#xa0;; prenez-en moins des unes ou des autres.</translation>
    </message>
    <message>
        <source>Softmax weighs several outputs against one another; in the plane there is one.</source>
        <translation>Softmax compare plusieurs sorties entre elles&#xa0;; dans le plan, il n’y en a qu’une.</translation>
    </message>
    <message>
        <source>The class of a point is 0 or 1.</source>
        <translation>La classe d’un point est 0 ou 1.</translation>
    </message>
    <message>
        <source>The cost has grown to {loss:g}: η is too large; begin anew with a smaller one, such as a tenth.</source>
        <translation>Le coût est monté à {loss:g}&#xa0;: η est trop grand&#xa0;; recommencez avec un η plus petit, par exemple dix fois moindre.</translation>
    </message>
    <message>
        <source>The data set {name} has no {digit}.</source>
        <translation>Le jeu de données {name} n’a pas de {digit}.</translation>
    </message>
    <message>
        <source>The data set {name} is not on this computer; choose it in the controls, and come back.</source>
        <translation>Le jeu de données {name} n’est pas sur cet ordinateur&#xa0;; choisissez-le dans les réglages, puis revenez.</translation>
    </message>
    <message>
        <source>The errors of the points add up as one of {choices}, not as {scale}.</source>
        <translation>Les erreurs des points s’ajoutent selon l’un de {choices}, et non {scale}.</translation>
    </message>
    <message>
        <source>The lesson {lesson} does not show the claim {claim}.</source>
        <translation>La leçon {lesson} ne montre pas l’affirmation {claim}.</translation>
    </message>
    <message>
        <source>The list of presets has no options but --json.</source>
        <translation>La liste des préréglages n’a pas d’autre option que --json.</translation>
    </message>
    <message>
        <source>The network of four parameters</source>
        <translation>Le réseau à quatre paramètres</translation>
    </message>
    <message>
        <source>The network of this question has {wanted} inputs, not {inputs}.</source>
        <translation>Le nombre d’entrées du réseau de cette question est {wanted}, et non {inputs}.</translation>
    </message>
    <message>
        <source>The network on screen has no such neuron.</source>
        <translation>Le réseau à l’écran n’a pas ce neurone.</translation>
    </message>
    <message>
        <source>The network on screen knows no {digit}.</source>
        <translation>Le réseau à l’écran ne connaît pas de {digit}.</translation>
    </message>
    <message>
        <source>The neurons of layer {number} are threshold neurons, flat on both sides of their jump: no wish leads back through them.</source>
        <translation>Les neurones de la couche {number} sont des neurones à seuil, plats des deux côtés de leur saut&#xa0;: aucun vœu ne remonte à travers eux.</translation>
    </message>
    <message>
        <source>The noise must be at least 0 and at most {most:g}, not {noise:g}.</source>
        <translation>Le bruit doit valoir au moins 0 et au plus {most:g}, et non {noise:g}.</translation>
    </message>
    <message>
        <source>The number of neurons</source>
        <translation>Le nombre de neurones</translation>
    </message>
    <message>
        <source>The optimizer {optimizer} cannot train many networks at once; choose another.</source>
        <translation>L’optimiseur {optimizer} ne peut pas entraîner plusieurs réseaux à la fois&#xa0;; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The optimizer {optimizer} would move the biases as well; switch them on, or choose another optimizer.</source>
        <translation>L’optimiseur {optimizer} déplacerait aussi les biais&#xa0;; activez-les, ou choisissez un autre optimiseur.</translation>
    </message>
    <message>
        <source>The output {output} never comes to −1; choose one of {choices} for labels of −1 and 1.</source>
        <translation>La sortie {output} n’atteint jamais −1&#xa0;; choisissez parmi {choices} pour des étiquettes −1 et 1.</translation>
    </message>
    <message>
        <source>The outputs are threshold neurons, which have no slope: there is no −∂C/∂a; the perceptron&apos;s rule goes by −∂C/∂z = y − a.</source>
        <translation>Les sorties sont des neurones à seuil, qui n’ont pas de pente&#xa0;: il n’y a pas de −∂C/∂a&#xa0;; la règle du perceptron suit −∂C/∂z = y − a.</translation>
    </message>
    <message>
        <source>The part of the plane that is looked at has a width and a height, and lies near 0.</source>
        <translation>La partie du plan que l’on regarde a une largeur et une hauteur, et se trouve près de 0.</translation>
    </message>
    <message>
        <source>The perceptron</source>
        <translation>Le perceptron</translation>
    </message>
    <message>
        <source>The plane holds at most {most} points, not {points}.</source>
        <translation>Le plan contient au plus {most} points, et non {points}.</translation>
    </message>
    <message>
        <source>The playground was not saved to {path}: {reason}</source>
        <translation>Le terrain de jeu n’a pas été enregistré sous {path}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The seed must be a whole number from 0 to 2⁵³, not {seed}.</source>
        <translation>La graine doit être un nombre entier de 0 à 2⁵³, et non {seed}.</translation>
    </message>
    <message>
        <source>The settings could not be read, and are as at the first start: {why}</source>
        <translation>Les réglages n’ont pas pu être lus, et sont ceux du premier démarrage&#xa0;: {why}</translation>
    </message>
    <message>
        <source>The settings were damaged and are as at the first start; the damaged file is {path} now.</source>
        <translation>Les réglages étaient endommagés, et sont ceux du premier démarrage&#xa0;; le fichier endommagé est maintenant {path}.</translation>
    </message>
    <message>
        <source>The slide of 1980</source>
        <translation>La diapositive de 1980</translation>
    </message>
    <message>
        <source>The smallest ‖Δθ‖</source>
        <translation>Le seuil ‖Δθ‖</translation>
    </message>
    <message>
        <source>The smallest ‖∇C‖</source>
        <translation>Le seuil ‖∇C‖</translation>
    </message>
    <message>
        <source>The start must be a number from −{most:g} to {most:g}, not {start:g}.</source>
        <translation>Le départ doit être un nombre de −{most:g} à {most:g}, et non {start:g}.</translation>
    </message>
    <message>
        <source>The steepness of a step must be above 0 and at most a million, not {value:g}.</source>
        <translation>La raideur d’une marche doit être supérieure à 0 et valoir au plus un million, et non {value:g}.</translation>
    </message>
    <message>
        <source>The training of {cell} diverged; change the hidden layers, or leave it out.</source>
        <translation>L’entraînement de {cell} a divergé&#xa0;; changez les couches cachées, ou retirez-le.</translation>
    </message>
    <message>
        <source>The training set holds none of the classes that this network reads.</source>
        <translation>Le jeu d’entraînement ne contient aucune des classes que lit ce réseau.</translation>
    </message>
    <message>
        <source>The validation part</source>
        <translation>La part de validation</translation>
    </message>
    <message>
        <source>The warm-up</source>
        <translation>La montée progressive de&#xa0;η</translation>
    </message>
    <message>
        <source>The weight decay</source>
        <translation>La pénalité L2</translation>
    </message>
    <message>
        <source>The weights of {model} are so large that its answers are no numbers; use another model.</source>
        <translation>Les poids de {model} sont si grands que ses réponses ne sont plus des nombres&#xa0;; utilisez un autre modèle.</translation>
    </message>
    <message>
        <source>The window did not get ready in time for its picture; try again.</source>
        <translation>La fenêtre n’a pas été prête à temps pour son image&#xa0;; réessayez.</translation>
    </message>
    <message>
        <source>The window opens with one worksheet at most, not with {count}.</source>
        <translation>La fenêtre s’ouvre avec une fiche au plus, pas avec {count}.</translation>
    </message>
    <message>
        <source>The workers of the Dask cluster at {address} have Inkling {theirs} with Python {their_python}, and this command has {version} with Python {python}; start them in the same environment.</source>
        <translation>Les processus de la grappe Dask à l’adresse {address} ont Inkling {theirs} avec Python {their_python}, et cette commande a {version} avec Python {python}&#xa0;; démarrez-les dans le même environnement.</translation>
    </message>
    <message>
        <source>The workers of the Dask cluster at {address} have no Inkling {version} with Python {python}; start them in the same environment as this command.</source>
        <translation>Les processus de la grappe Dask à l’adresse {address} n’ont pas Inkling {version} avec Python {python}&#xa0;; démarrez-les dans le même environnement que cette commande.</translation>
    </message>
    <message>
        <source>The worksheet cannot be used like this: {reason}</source>
        <translation>La fiche ne peut pas être utilisée ainsi&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>The {name} must be at least 1, not {count}.</source>
        <translation>Le {name} doit valoir au moins 1, et non {count}.</translation>
    </message>
    <message>
        <source>The {name} must be at most {most}, not {count}.</source>
        <translation>Le {name} doit valoir au plus {most}, et non {count}.</translation>
    </message>
    <message>
        <source>The {name} of a study must differ, and here one comes twice.</source>
        <translation>Étude, {name}&#xa0;: les valeurs doivent différer, et l’une d’elles figure deux fois.</translation>
    </message>
    <message>
        <source>The σ of the initializer</source>
        <translation>Le σ de l’initialisation</translation>
    </message>
    <message>
        <source>There are at most {most} bumps, not {count}.</source>
        <translation>Il y a au plus {most} bosses, et non {count}.</translation>
    </message>
    <message>
        <source>There are at most {most} digits, not {count}.</source>
        <translation>Il y a au plus {most} chiffres, et non {count}.</translation>
    </message>
    <message>
        <source>There are no images of {first} or {second}.</source>
        <translation>Il n’y a pas d’images de {first} ni de {second}.</translation>
    </message>
    <message>
        <source>There are no points to learn from; paint some, or choose a set.</source>
        <translation>Il n’y a pas de points à apprendre&#xa0;; peignez-en, ou choisissez un ensemble.</translation>
    </message>
    <message>
        <source>There are {points} points, but {labels} labels.</source>
        <translation>Points&#xa0;: {points}, mais étiquettes&#xa0;: {labels}.</translation>
    </message>
    <message>
        <source>There is no activation “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas d’activation «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no augmentation “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas d’augmentation «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no claim {claim}; inkling lesson list has those that there are.</source>
        <translation>Il n’y a pas d’affirmation {claim}&#xa0;; inkling lesson list donne celles qu’il y a.</translation>
    </message>
    <message>
        <source>There is no class {digit}; the network&apos;s are 0 to {last}.</source>
        <translation>Il n’y a pas de classe {digit}&#xa0;; celles du réseau vont de 0 à {last}.</translation>
    </message>
    <message>
        <source>There is no cost “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas de coût «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no cure “{name}”; choose among {choices}.</source>
        <translation>Il n’y a pas de remède «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no data set yet to learn from; choose one first.</source>
        <translation>Il n’y a pas encore de jeu de données pour apprendre&#xa0;; choisissez-en d’abord un.</translation>
    </message>
    <message>
        <source>There is no digit “{text}” for this model; choose one of {choices}.</source>
        <translation>Il n’y a pas de chiffre «&#xa0;{text}&#xa0;» pour ce modèle&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no file {name} and no shipped model of that name ({models}).</source>
        <translation>Il n’y a ni fichier {name} ni modèle fourni de ce nom ({models}).</translation>
    </message>
    <message>
        <source>There is no file {path}, gzipped or not.</source>
        <translation>Il n’y a pas de fichier {path}, compressé (gzip) ou non.</translation>
    </message>
    <message>
        <source>There is no file {path}.</source>
        <translation>Il n’y a pas de fichier {path}.</translation>
    </message>
    <message>
        <source>There is no folder {folder} to save {name} in.</source>
        <translation>Il n’y a pas de dossier {folder} où enregistrer {name}.</translation>
    </message>
    <message>
        <source>There is no folder {path}.</source>
        <translation>Il n’y a pas de dossier {path}.</translation>
    </message>
    <message>
        <source>There is no initializer “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas d’initialisation «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no lesson “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas de leçon «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no neuron {neuron} in layer {number}; it has {shape}.</source>
        <translation>Il n’y a pas de neurone {neuron} dans la couche {number}&#xa0;; elle en a {shape}.</translation>
    </message>
    <message>
        <source>There is no optimizer “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas d’optimiseur «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no padding “{padding}”; choose one of {choices}.</source>
        <translation>Il n’y a pas de remplissage «&#xa0;{padding}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no preset “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas de préréglage «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no schedule “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas d’évolution de η «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no set of points “{name}”; choose one of {choices}.</source>
        <translation>Il n’y a pas d’ensemble de points «&#xa0;{name}&#xa0;»&#xa0;; choisissez parmi {choices}.</translation>
    </message>
    <message>
        <source>There is no “{name}” in this network; it has {names}.</source>
        <translation>Il n’y a pas de «&#xa0;{name}&#xa0;» dans ce réseau&#xa0;; il a {names}.</translation>
    </message>
    <message>
        <source>There is nothing on the screen to make a picture of.</source>
        <translation>Il n’y a rien à l’écran dont on puisse faire une image.</translation>
    </message>
    <message>
        <source>These points were not made from a seed; choose a set to make it anew.</source>
        <translation>Ces points ne viennent pas d’une graine&#xa0;; choisissez un jeu pour en refaire un.</translation>
    </message>
    <message>
        <source>This network has no biases; switch them on to set one.</source>
        <translation>Ce réseau n’a pas de biais&#xa0;; activez-les pour en régler un.</translation>
    </message>
    <message>
        <source>This network reads {inputs} inputs, but the image has {pixels}.</source>
        <translation>Ce réseau lit {inputs} entrées, mais l’image en a {pixels}.</translation>
    </message>
    <message>
        <source>This preset learns by the rule of 1958 alone; leave --optimizer out.</source>
        <translation>Ce préréglage n’apprend que par la règle de 1958&#xa0;; omettez --optimizer.</translation>
    </message>
    <message>
        <source>This question has no page {page}.</source>
        <translation>Cette question n’a pas de page {page}.</translation>
    </message>
    <message>
        <source>This view has no part {part}.</source>
        <translation>Cette vue n’a pas de partie {part}.</translation>
    </message>
    <message>
        <source>To standardise, the training images must be uint8 (n, 28, 28), not {type} {shape}.</source>
        <translation>Pour standardiser, les images d’entraînement doivent être des uint8 (n, 28, 28), et non {type} {shape}.</translation>
    </message>
    <message>
        <source>Training can go on with {name} only with its own layers, input and classes, {architecture}; leave out what changes them.</source>
        <translation>L’entraînement ne peut continuer avec {name} qu’avec ses propres couches, entrée et classes, {architecture}&#xa0;; retirez ce qui les change.</translation>
    </message>
    <message>
        <source>Twelve θ, twelve functions</source>
        <translation>Douze θ, douze fonctions</translation>
    </message>
    <message>
        <source>Two arms of a spiral</source>
        <translation>Les deux bras d’une spirale</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Deux nuages</translation>
    </message>
    <message>
        <source>Two different digits are needed, not {digit} twice.</source>
        <translation>Il faut deux chiffres différents, et non deux fois {digit}.</translation>
    </message>
    <message>
        <source>Two hidden neurons for XOR: from how many starts do they learn it?</source>
        <translation>Deux neurones cachés pour XOR&#xa0;: depuis combien de départs l’apprennent-ils&#xa0;?</translation>
    </message>
    <message>
        <source>Two moons</source>
        <translation>Deux lunes</translation>
    </message>
    <message>
        <source>Universality</source>
        <translation>L’universalité</translation>
    </message>
    <message>
        <source>Universality is about one hidden layer; give --hidden one number.</source>
        <translation>L’universalité porte sur une seule couche cachée&#xa0;; donnez un seul nombre à --hidden.</translation>
    </message>
    <message>
        <source>Weights and biases are finite numbers.</source>
        <translation>Les valeurs des poids et des biais sont finies.</translation>
    </message>
    <message>
        <source>What an output is asked for comes from the cost itself; no layer comes after it.</source>
        <translation>Ce qui est demandé à une sortie vient du coût lui-même&#xa0;; aucune couche ne vient après elle.</translation>
    </message>
    <message>
        <source>What are the four derivatives, and which of the printed signs are wrong?</source>
        <translation>Quelles sont les quatre dérivées, et lesquels des signes imprimés sont faux&#xa0;?</translation>
    </message>
    <message>
        <source>What does a formal neuron answer, w·x + b through each activation function?</source>
        <translation>Que répond un neurone formel, w·x + b à travers chaque fonction d’activation&#xa0;?</translation>
    </message>
    <message>
        <source>Which a, b, c tell from the marks in maths and physics who is admitted?</source>
        <translation>Quels a, b, c disent, d’après les notes de maths et de physique, qui est admis&#xa0;?</translation>
    </message>
    <message>
        <source>Which functions does one structure hold?</source>
        <translation>Quelles fonctions une structure contient-elle&#xa0;?</translation>
    </message>
    <message>
        <source>Why deep networks, if one hidden layer is enough?</source>
        <translation>Pourquoi des réseaux profonds, si une couche cachée suffit&#xa0;?</translation>
    </message>
    <message>
        <source>Without a bias every line goes through the origin; switch the bias on to take this one.</source>
        <translation>Sans biais, toute droite passe par l’origine&#xa0;; activez le biais pour prendre celle-ci.</translation>
    </message>
    <message>
        <source>Without a bias the line goes through the origin; switch biases on to shift it.</source>
        <translation>Sans biais, la droite passe par l’origine&#xa0;; activez les biais pour la déplacer.</translation>
    </message>
    <message>
        <source>Without hidden neurons there is no --activation of theirs; give --hidden as well.</source>
        <translation>Sans neurones cachés, leur --activation n’existe pas&#xa0;; donnez aussi --hidden.</translation>
    </message>
    <message>
        <source>Without noise every seed makes the same points; give the set some noise.</source>
        <translation>Sans bruit, toutes les graines donnent les mêmes points&#xa0;; ajoutez du bruit au jeu.</translation>
    </message>
    <message>
        <source>XOR</source>
        <translation>OU exclusif (XOR)</translation>
    </message>
    <message>
        <source>XOR from many starts</source>
        <translation>XOR depuis de nombreux départs</translation>
    </message>
    <message>
        <source>XOR: the whole square</source>
        <translation>XOR&#xa0;: tout le carré</translation>
    </message>
    <message>
        <source>You may not write into the folder {folder}.</source>
        <translation>Vous n’avez pas le droit d’écrire dans le dossier {folder}.</translation>
    </message>
    <message>
        <source>a bracket is not closed</source>
        <translation>une parenthèse n’est pas fermée</translation>
    </message>
    <message>
        <source>a name stands there twice</source>
        <translation>un nom s’y trouve deux fois</translation>
    </message>
    <message>
        <source>a name stands there twice.</source>
        <translation>un nom y figure deux fois.</translation>
    </message>
    <message>
        <source>a name stands twice in its description.</source>
        <translation>un nom figure deux fois dans sa description.</translation>
    </message>
    <message>
        <source>a negative variance</source>
        <translation>une variance négative</translation>
    </message>
    <message>
        <source>a network is there twice</source>
        <translation>un réseau y figure deux fois</translation>
    </message>
    <message>
        <source>a number of seconds is negative</source>
        <translation>une durée en secondes est négative</translation>
    </message>
    <message>
        <source>a patience has at most {most} epochs.</source>
        <translation>une patience compte au plus {most} époques.</translation>
    </message>
    <message>
        <source>a text in UTF-16: save it as UTF-8</source>
        <translation>un texte en UTF-16&#xa0;: enregistrez-le en UTF-8</translation>
    </message>
    <message>
        <source>above {low:g} and at most {high:g}</source>
        <translation>plus de {low:g} et au plus {high:g}</translation>
    </message>
    <message>
        <source>above {low:g} and below {high:g}</source>
        <translation>plus de {low:g} et moins de {high:g}</translation>
    </message>
    <message>
        <source>all neurons of {layer} do the same, for they began alike; begin anew with another initializer, such as {initializer}</source>
        <translation>tous les neurones de {layer} font la même chose, car ils ont commencé pareils&#xa0;; recommencez avec une autre initialisation, par exemple {initializer}</translation>
    </message>
    <message>
        <source>an accuracy is not between 0 and 1</source>
        <translation>une exactitude n’est pas comprise entre 0 et 1</translation>
    </message>
    <message>
        <source>an accuracy lies between 0 and 1 and a loss is not negative.</source>
        <translation>une exactitude est comprise entre 0 et 1, et un coût n’est pas négatif.</translation>
    </message>
    <message>
        <source>an architecture is written in at most {most} characters, not {length}.</source>
        <translation>une architecture s’écrit en au plus {most} caractères, et non en {length}.</translation>
    </message>
    <message>
        <source>closed part</source>
        <translation>partie fermée</translation>
    </message>
    <message>
        <source>cures</source>
        <translation>remèdes</translation>
    </message>
    <message>
        <source>dataset</source>
        <translation>jeu de données</translation>
    </message>
    <message>
        <source>doodles alone hold no digit to learn; join them to digits, as in strokes+doodles.</source>
        <translation>doodles ne contient à lui seul aucun chiffre à apprendre&#xa0;; joignez-le à des chiffres, comme dans strokes+doodles.</translation>
    </message>
    <message>
        <source>elastic</source>
        <translation>ampleur élastique</translation>
    </message>
    <message>
        <source>elastic smoothness</source>
        <translation>régularité élastique</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>époques</translation>
    </message>
    <message>
        <source>f(x) = {text}</source>
        <translation>f(x) = {text}</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>couches cachées</translation>
    </message>
    <message>
        <source>hidden layer {number}</source>
        <translation>la couche cachée {number}</translation>
    </message>
    <message>
        <source>images</source>
        <translation>images</translation>
    </message>
    <message>
        <source>in its lesson, {fault}.</source>
        <translation>dans sa leçon, {fault}.</translation>
    </message>
    <message>
        <source>in “{call}”: {reason}</source>
        <translation>dans «&#xa0;{call}&#xa0;»&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>it has the format version {version}, and this Inkling reads version {ours}; open it with the Inkling that saved it.</source>
        <translation>il a la version {version} du format, et cet Inkling lit la version {ours}&#xa0;; ouvrez-le avec l’Inkling qui l’a enregistré.</translation>
    </message>
    <message>
        <source>it has the format {version}, and this Inkling reads {ours}.</source>
        <translation>elle a le format {version}, et cet Inkling lit le format {ours}.</translation>
    </message>
    <message>
        <source>it has {count} steps; a lesson has 1 to {most}</source>
        <translation>elle a {count} étapes&#xa0;; une leçon en a de 1 à {most}</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it is nested too deeply</source>
        <translation>elle est trop imbriquée</translation>
    </message>
    <message>
        <source>it is too large.</source>
        <translation>il est trop grand.</translation>
    </message>
    <message>
        <source>it is too short</source>
        <translation>il est trop court</translation>
    </message>
    <message>
        <source>it names a lesson that ships and holds one of its own; it can have one of them.</source>
        <translation>elle nomme une leçon fournie et en contient une à elle&#xa0;; elle peut avoir l’une ou l’autre.</translation>
    </message>
    <message>
        <source>it says the same to every example; begin anew with a smaller η or another initializer</source>
        <translation>il répond la même chose à tous les exemples&#xa0;; recommencez avec un η plus petit ou une autre initialisation</translation>
    </message>
    <message>
        <source>its chapter {name} is none of {choices}</source>
        <translation>son chapitre {name} n’est aucun de {choices}</translation>
    </message>
    <message>
        <source>its configuration asks for the input {wanted} {wanted_size}, but it has {kind} {size}.</source>
        <translation>sa configuration demande l’entrée {wanted} {wanted_size}, mais il a {kind} {size}.</translation>
    </message>
    <message>
        <source>its configuration asks for {wanted}, but it holds {layers}.</source>
        <translation>sa configuration demande {wanted}, mais il contient {layers}.</translation>
    </message>
    <message>
        <source>its cost does not fall; try another η, a larger or a smaller one, or another initializer</source>
        <translation>son coût ne baisse pas&#xa0;; essayez un autre η, plus grand ou plus petit, ou une autre initialisation</translation>
    </message>
    <message>
        <source>its description is damaged ({reason}).</source>
        <translation>sa description est endommagée ({reason}).</translation>
    </message>
    <message>
        <source>its header has no “{key}” document</source>
        <translation>son en-tête n’a pas de document «&#xa0;{key}&#xa0;»</translation>
    </message>
    <message>
        <source>its header is cut off or is none</source>
        <translation>son en-tête est coupé ou n’en est pas un</translation>
    </message>
    <message>
        <source>its header is damaged or is none</source>
        <translation>son en-tête est endommagé ou n’en est pas un</translation>
    </message>
    <message>
        <source>its history must have the columns {wanted}, not {found}.</source>
        <translation>son historique doit avoir les colonnes {wanted}, et non {found}.</translation>
    </message>
    <message>
        <source>its id “{id}” is made of small letters, digits and hyphens</source>
        <translation>son identifiant «&#xa0;{id}&#xa0;» doit se composer de minuscules, de chiffres et de traits d’union</translation>
    </message>
    <message>
        <source>its seed {seed} is no whole number from 0 to {most}.</source>
        <translation>sa graine {seed} n’est pas un nombre entier de 0 à {most}.</translation>
    </message>
    <message>
        <source>its tensors are damaged.</source>
        <translation>ses tenseurs sont endommagés.</translation>
    </message>
    <message>
        <source>its tensors are not all there; its architecture is {architecture}.</source>
        <translation>ses tenseurs ne sont pas tous là&#xa0;; son architecture est {architecture}.</translation>
    </message>
    <message>
        <source>its text size {scale:g} does not lie between {least:g} and {most:g}.</source>
        <translation>sa taille de texte {scale:g} n’est pas comprise entre {least:g} et {most:g}.</translation>
    </message>
    <message>
        <source>its title</source>
        <translation>son titre</translation>
    </message>
    <message>
        <source>its window {name} is none of {choices}</source>
        <translation>sa fenêtre {name} n’est aucune de {choices}</translation>
    </message>
    <message>
        <source>its {tensor} holds {fault}; no network can compute with it.</source>
        <translation>son tenseur {tensor} contient {fault}&#xa0;; aucun réseau ne peut calculer avec cela.</translation>
    </message>
    <message>
        <source>its {what} has {least} to {most} characters, not {count}.</source>
        <translation>son élément «&#xa0;{what}&#xa0;» a de {least} à {most} caractères, et non {count}.</translation>
    </message>
    <message>
        <source>its {what} holds characters that cannot be written.</source>
        <translation>son élément «&#xa0;{what}&#xa0;» contient des caractères qui ne s’écrivent pas.</translation>
    </message>
    <message>
        <source>its {what} “{name}” is none of {choices}.</source>
        <translation>son élément «&#xa0;{what}&#xa0;», {name}, n’est aucun de {choices}.</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>étiquettes</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>no batch and no training set has more than {most} examples.</source>
        <translation>aucun lot et aucun jeu d’entraînement n’a plus de {most} exemples.</translation>
    </message>
    <message>
        <source>no pixels from 0 to 1 have the mean {mean:g} and the deviation {deviation:g}.</source>
        <translation>des pixels de 0 à 1 ne peuvent avoir la moyenne {mean:g} et l’écart-type {deviation:g}.</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>number of epochs</source>
        <translation>nombre d’époques</translation>
    </message>
    <message>
        <source>number of seeds</source>
        <translation>nombre de graines</translation>
    </message>
    <message>
        <source>number of test digits</source>
        <translation>nombre de chiffres de test</translation>
    </message>
    <message>
        <source>number of training digits</source>
        <translation>nombre de chiffres d’entraînement</translation>
    </message>
    <message>
        <source>pen width</source>
        <translation>épaisseur du trait</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>rotation</translation>
    </message>
    <message>
        <source>scale</source>
        <translation>échelle</translation>
    </message>
    <message>
        <source>seed</source>
        <translation>graine</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part modifiée</translation>
    </message>
    <message>
        <source>shear</source>
        <translation>inclinaison</translation>
    </message>
    <message>
        <source>shift</source>
        <translation>translation</translation>
    </message>
    <message>
        <source>something is missing at the end</source>
        <translation>il manque quelque chose à la fin</translation>
    </message>
    <message>
        <source>something is missing before “{word}”</source>
        <translation>il manque quelque chose avant «&#xa0;{word}&#xa0;»</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>étape {number}</translation>
    </message>
    <message>
        <source>test images</source>
        <translation>images de test</translation>
    </message>
    <message>
        <source>test labels</source>
        <translation>étiquettes de test</translation>
    </message>
    <message>
        <source>test pens</source>
        <translation>stylos de test</translation>
    </message>
    <message>
        <source>test size</source>
        <translation>taille du jeu de test</translation>
    </message>
    <message>
        <source>the columns of its history must be equally long.</source>
        <translation>les colonnes de son historique doivent être de même longueur.</translation>
    </message>
    <message>
        <source>the cost {loss} goes with the output {wanted}, not {output}.</source>
        <translation>le coût {loss} va avec la sortie {wanted}, et non {output}.</translation>
    </message>
    <message>
        <source>the epochs in its history must ascend from 0.</source>
        <translation>les époques de son historique doivent croître à partir de 0.</translation>
    </message>
    <message>
        <source>the input shape {shape} does not hold {inputs} inputs.</source>
        <translation>la forme de l’entrée {shape} ne contient pas {inputs} entrées.</translation>
    </message>
    <message>
        <source>the input shape {shape} is none of 1 to 3 sides, each from 1 to {most}.</source>
        <translation>la forme de l’entrée {shape} n’a pas de 1 à 3 côtés, chacun de 1 à {most}.</translation>
    </message>
    <message>
        <source>the neurons of {layer} are saturated, at the ends of their range, where they hardly learn any more; begin anew with a smaller η or smaller weights</source>
        <translation>les neurones de {layer} sont saturés, aux limites de leurs valeurs, où ils n’apprennent presque plus&#xa0;; recommencez avec un η plus petit ou des poids initiaux plus petits</translation>
    </message>
    <message>
        <source>the neurons of {layer} are silent (dead ReLUs); begin anew with a smaller η, or with leaky ReLU</source>
        <translation>les neurones de {layer} sont muets (ReLU mortes)&#xa0;; recommencez avec un η plus petit, ou avec la ReLU à fuite</translation>
    </message>
    <message>
        <source>the output layer</source>
        <translation>la couche de sortie</translation>
    </message>
    <message>
        <source>the server answered with an error</source>
        <translation>le serveur a répondu par une erreur</translation>
    </message>
    <message>
        <source>the server answered {status}</source>
        <translation>le serveur a répondu {status}</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>le serveur ne répond pas</translation>
    </message>
    <message>
        <source>there is no connection to it, so check that this computer is online</source>
        <translation>la connexion est impossible&#xa0;; vérifiez que cet ordinateur est en ligne</translation>
    </message>
    <message>
        <source>there is no display to open a window on; train, evaluate, classify, explain, study, data and screenshot work without a display (inkling --help).</source>
        <translation>il n’y a pas d’écran où ouvrir une fenêtre&#xa0;; train, evaluate, classify, explain, study, data et screenshot marchent sans écran (inkling --help).</translation>
    </message>
    <message>
        <source>there is no normalisation “{name}”; it is one of {choices}.</source>
        <translation>il n’y a pas de normalisation «&#xa0;{name}&#xa0;»&#xa0;; elle est parmi {choices}.</translation>
    </message>
    <message>
        <source>there is no “{call}”; it is one of {words}</source>
        <translation>il n’y a pas de «&#xa0;{call}&#xa0;»&#xa0;; c’est l’un de {words}</translation>
    </message>
    <message>
        <source>title</source>
        <translation>titre</translation>
    </message>
    <message>
        <source>train images</source>
        <translation>images d’entraînement</translation>
    </message>
    <message>
        <source>train labels</source>
        <translation>étiquettes d’entraînement</translation>
    </message>
    <message>
        <source>train size</source>
        <translation>taille du jeu d’entraînement</translation>
    </message>
    <message>
        <source>training pens</source>
        <translation>stylos d’entraînement</translation>
    </message>
    <message>
        <source>two classes have the same name.</source>
        <translation>deux classes ont le même nom.</translation>
    </message>
    <message>
        <source>what arrived is not the file that was published</source>
        <translation>ce qui est arrivé n’est pas le fichier publié</translation>
    </message>
    <message>
        <source>x − h f′(x): for which h does it arrive, and for which does f only fall?</source>
        <translation>x − h f′(x)&#xa0;: pour quels h arrive-t-on, et pour quels h f ne fait-elle que décroître&#xa0;?</translation>
    </message>
    <message>
        <source>{cell} is no cell of this study.</source>
        <translation>{cell} n’est pas une cellule de cette étude.</translation>
    </message>
    <message>
        <source>{column} in its history must be a list of numbers.</source>
        <translation>dans son historique, {column} doit être une liste de nombres.</translation>
    </message>
    <message>
        <source>{column} in its history must hold finite numbers, not {value}.</source>
        <translation>dans son historique, {column} doit contenir des nombres finis, et non {value}.</translation>
    </message>
    <message>
        <source>{column} in its history must lie between 0 and 1.</source>
        <translation>dans son historique, {column} doit être entre 0 et 1.</translation>
    </message>
    <message>
        <source>{content} start with {magic:#010x}</source>
        <translation>un fichier d’{content} commence par {magic:#010x}</translation>
    </message>
    <message>
        <source>{count} digits cannot be drawn; ask for 0 or more.</source>
        <translation>On ne peut pas dessiner {count} chiffres&#xa0;; demandez-en 0 ou plus.</translation>
    </message>
    <message>
        <source>{count} doodles cannot be drawn; ask for 0 or more.</source>
        <translation>On ne peut pas dessiner {count} gribouillis&#xa0;; demandez-en 0 ou plus.</translation>
    </message>
    <message>
        <source>{cure}, pens {pens}, seed {seed:d}</source>
        <translation>{cure}, stylos {pens}, graine {seed:d}</translation>
    </message>
    <message>
        <source>{entry} has {count} paths to the cost, more than the {most} that can be listed.</source>
        <translation>{entry} a {count} chemins vers le coût, plus que les {most} qui peuvent être énumérés.</translation>
    </message>
    <message>
        <source>{entry} is beyond the end; counted from 0, the last one is {last}.</source>
        <translation>{entry} est au-delà de la fin&#xa0;; en comptant à partir de 0, le dernier est {last}.</translation>
    </message>
    <message>
        <source>{file} could not be fetched from {mirror}: {why}.</source>
        <translation>{file} n’a pas pu être téléchargé depuis {mirror}&#xa0;: {why}.</translation>
    </message>
    <message>
        <source>{first} and {second} cannot be joined: their classes or image sizes differ.</source>
        <translation>{first} et {second} ne peuvent pas être joints&#xa0;: leurs classes ou la taille de leurs images diffèrent.</translation>
    </message>
    <message>
        <source>{folder} also holds networks that this study leaves out ({cell}); name them as well, or choose another folder.</source>
        <translation>{folder} contient aussi des réseaux que cette étude laisse de côté ({cell})&#xa0;; nommez-les aussi, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{function} needs brackets, such as {function}(x)</source>
        <translation>{function} demande des parenthèses, comme {function}(x)</translation>
    </message>
    <message>
        <source>{images} images need as many labels, not {labels}.</source>
        <translation>{images} images demandent autant d’étiquettes, et non {labels}.</translation>
    </message>
    <message>
        <source>{layers} are no hidden layers, such as 8,8.</source>
        <translation>{layers} ne sont pas des couches cachées, comme 8,8.</translation>
    </message>
    <message>
        <source>{layers} has {parameters} parameters; Inkling works with at most {most}. Choose smaller layers.</source>
        <translation>{layers} a {parameters} paramètres&#xa0;; Inkling travaille avec {most} au plus. Choisissez des couches plus petites.</translation>
    </message>
    <message>
        <source>{low:g} and {high:g}</source>
        <translation>{low:g} et {high:g}</translation>
    </message>
    <message>
        <source>{low:g} and {high:g} {unit}</source>
        <translation>{low:g} et {high:g} {unit}</translation>
    </message>
    <message>
        <source>{low:g} or more and at most {high:g}</source>
        <translation>au moins {low:g} et au plus {high:g}</translation>
    </message>
    <message>
        <source>{low:g} or more and below {high:g}</source>
        <translation>au moins {low:g} et moins de {high:g}</translation>
    </message>
    <message>
        <source>{names}, {name}</source>
        <translation>{names}, {name}</translation>
    </message>
    <message>
        <source>{name} cannot be opened: {reason}</source>
        <translation>{name} ne peut pas être ouvert&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} has the label {label}, but the model knows {classes} classes.</source>
        <translation>{name} a l’étiquette {label}, mais le modèle connaît {classes} classes.</translation>
    </message>
    <message>
        <source>{name} has {count} test examples, counted from 0; there is no example {chosen}.</source>
        <translation>{name} a {count} exemples de test, comptés à partir de 0&#xa0;; il n’y a pas d’exemple {chosen}.</translation>
    </message>
    <message>
        <source>{name} has {wanted} indices, such as {example}, not {given}.</source>
        <translation>{name} a {wanted} indices, comme {example}, et non {given}.</translation>
    </message>
    <message>
        <source>{name} is a model, not a playground; open it in the main window.</source>
        <translation>{name} est un modèle, et non un terrain de jeu&#xa0;; ouvrez-le dans la fenêtre principale.</translation>
    </message>
    <message>
        <source>{name} is a playground, not a model; open it in the playground&apos;s window (F4).</source>
        <translation>{name} est un terrain de jeu, et non un modèle&#xa0;; ouvrez-le dans la fenêtre du terrain de jeu (F4).</translation>
    </message>
    <message>
        <source>{name} is damaged and cannot be read as a picture.</source>
        <translation>{name} ne peut pas se lire comme une image&#xa0;: le contenu est endommagé.</translation>
    </message>
    <message>
        <source>{name} is in the format {format}, which cannot be read here; save it as PNG or JPEG first.</source>
        <translation>{name} est au format {format}, qui ne peut pas être lu ici&#xa0;; enregistrez d’abord l’image en PNG ou en JPEG.</translation>
    </message>
    <message>
        <source>{name} is no lesson: {reason}</source>
        <translation>{name} n’est pas une leçon&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} is no name of a class; it has 1 to {most} printable characters.</source>
        <translation>{name} n’est pas un nom de classe&#xa0;; un tel nom a de 1 à {most} caractères imprimables.</translation>
    </message>
    <message>
        <source>{name} is no worksheet that can be opened: {reason}</source>
        <translation>{name} n’est pas une fiche qui puisse s’ouvrir&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{name} is not a model file of Inkling ({reason}); choose a {suffix} file that it saved.</source>
        <translation>{name} n’est pas un fichier de modèle d’Inkling ({reason})&#xa0;; choisissez un fichier {suffix} qu’Inkling a enregistré.</translation>
    </message>
    <message>
        <source>{name} is not a picture that can be read; these formats can: {formats}.</source>
        <translation>{name} n’est pas une image lisible&#xa0;; ces formats peuvent être lus&#xa0;: {formats}.</translation>
    </message>
    <message>
        <source>{name} is not a playground of Inkling ({reason}); choose a {suffix} file that it saved.</source>
        <translation>{name} n’est pas un terrain de jeu d’Inkling ({reason})&#xa0;; choisissez un fichier {suffix} qu’il a enregistré.</translation>
    </message>
    <message>
        <source>{name} is too large for a lesson.</source>
        <translation>{name} est trop gros pour une leçon.</translation>
    </message>
    <message>
        <source>{name} is too large; at most {limit} million pixels are read.</source>
        <translation>{name} dépasse la taille lisible&#xa0;: {limit} millions de pixels au plus.</translation>
    </message>
    <message>
        <source>{name} is too large; no side may have more than {limit} pixels.</source>
        <translation>{name} dépasse la taille lisible&#xa0;: {limit} pixels par côté au plus.</translation>
    </message>
    <message>
        <source>{outputs} outputs need as many class names, not {names}.</source>
        <translation>{outputs} sorties demandent autant de noms de classes, et non {names}.</translation>
    </message>
    <message>
        <source>{owner} has no setting “{key}”; it has none.</source>
        <translation>{owner} n’a pas de réglage «&#xa0;{key}&#xa0;»&#xa0;; il n’y en a aucun.</translation>
    </message>
    <message>
        <source>{owner} has no setting “{key}”; it has {choices}.</source>
        <translation>{owner} n’a pas de réglage «&#xa0;{key}&#xa0;»&#xa0;; il y a {choices}.</translation>
    </message>
    <message>
        <source>{owner} needs {key} to be {allowed}, not {value:g}.</source>
        <translation>{owner} demande que {key} vaille {allowed}, et non {value:g}.</translation>
    </message>
    <message>
        <source>{path!r} cannot be the name of a file.</source>
        <translation>{path!r} ne peut pas être le nom d’un fichier.</translation>
    </message>
    <message>
        <source>{path!r} cannot be the name of a folder.</source>
        <translation>{path!r} ne peut pas être le nom d’un dossier.</translation>
    </message>
    <message>
        <source>{path} breaks off inside its header; an IDX file has {bytes} bytes of it.</source>
        <translation>{path} s’interrompt dans son en-tête&#xa0;; celui d’un fichier IDX a {bytes} octets.</translation>
    </message>
    <message>
        <source>{path} cannot be read ({reason}).</source>
        <translation>{path} ne peut pas être lu ({reason}).</translation>
    </message>
    <message>
        <source>{path} cannot be read: {reason}</source>
        <translation>{path} ne peut pas être lu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>{path} ne peut pas être écrit ({reason}).</translation>
    </message>
    <message>
        <source>{path} does not fit into this computer&apos;s memory.</source>
        <translation>{path} ne tient pas dans la mémoire de cet ordinateur.</translation>
    </message>
    <message>
        <source>{path} goes on after the {shape} bytes that its header promises.</source>
        <translation>{path} continue après les {shape} octets que promet son en-tête.</translation>
    </message>
    <message>
        <source>{path} has a header that promises {shape} bytes; at most 2 GiB are read.</source>
        <translation>{path} a un en-tête qui promet {shape} octets&#xa0;; on en lit au plus 2&#xa0;Gio.</translation>
    </message>
    <message>
        <source>{path} has a line that is too long for a point.</source>
        <translation>{path} a une ligne trop longue pour un point.</translation>
    </message>
    <message>
        <source>{path} has no file of {content}; it needs one named like {name}, gzipped or not.</source>
        <translation>{path} n’a pas de fichier d’{content}&#xa0;; il en faut un nommé comme {name}, compressé (gzip) ou non.</translation>
    </message>
    <message>
        <source>{path} has the format {version!r}; this version of Inkling reads {ours}.</source>
        <translation>{path} a le format {version!r}&#xa0;; cette version d’Inkling lit {ours}.</translation>
    </message>
    <message>
        <source>{path} holds a single example; a training set and a test set need at least two.</source>
        <translation>{path} contient un seul exemple&#xa0;; un jeu d’entraînement et un jeu de test en demandent au moins deux.</translation>
    </message>
    <message>
        <source>{path} holds a study with other settings ({setting} {there}, not {here}); choose another folder, or the same settings to continue it.</source>
        <translation>{path} contient une étude avec d’autres réglages ({setting}&#xa0;: {there}, et non {here})&#xa0;; choisissez un autre dossier, ou les mêmes réglages pour la continuer.</translation>
    </message>
    <message>
        <source>{path} holds images of {rows}×{columns} pixels; they must be {size}×{size}.</source>
        <translation>{path} contient des images de {rows}×{columns} pixels&#xa0;; il en faut de {size}×{size}.</translation>
    </message>
    <message>
        <source>{path} holds more than {most} points.</source>
        <translation>{path} contient plus de {most} points.</translation>
    </message>
    <message>
        <source>{path} holds no points.</source>
        <translation>{path} ne contient aucun point.</translation>
    </message>
    <message>
        <source>{path} holds no {content}: its header says {shape}.</source>
        <translation>{path} ne contient pas d’{content}&#xa0;: son en-tête dit {shape}.</translation>
    </message>
    <message>
        <source>{path} holds several data sets ({found}); put the one to use into its own folder.</source>
        <translation>{path} contient plusieurs jeux de données ({found})&#xa0;; mettez celui qui doit servir dans un dossier à lui.</translation>
    </message>
    <message>
        <source>{path} holds {content} ({magic:#010x}), but {should}: are images and labels swapped?</source>
        <translation>{path} contient des {content} ({magic:#010x}), mais {should}&#xa0;: images et étiquettes sont-elles interverties&#xa0;?</translation>
    </message>
    <message>
        <source>{path} holds {images} images, but {other} {labels} labels; each image needs one.</source>
        <translation>{path} contient {images} images, mais {other} {labels} étiquettes&#xa0;; chaque image en demande une.</translation>
    </message>
    <message>
        <source>{path} is a file; give the name of a folder.</source>
        <translation>{path} est un fichier&#xa0;; donnez le nom d’un dossier.</translation>
    </message>
    <message>
        <source>{path} is a folder; a file is needed here.</source>
        <translation>{path} est un dossier&#xa0;; il faut ici un fichier.</translation>
    </message>
    <message>
        <source>{path} is a folder; give the name of a file.</source>
        <translation>{path} est un dossier&#xa0;; donnez le nom d’un fichier.</translation>
    </message>
    <message>
        <source>{path} is being written by another Inkling; wait until that has ended, or give another name.</source>
        <translation>{path} est en cours d’écriture par un autre Inkling&#xa0;; attendez qu’il ait fini, ou donnez un autre nom.</translation>
    </message>
    <message>
        <source>{path} is damaged: it breaks off or breaks inside its gzip stream.</source>
        <translation>{path} est endommagé&#xa0;: il s’interrompt ou se gâte dans son flux gzip.</translation>
    </message>
    <message>
        <source>{path} is empty; a picture of a digit is needed here.</source>
        <translation>{path} est vide&#xa0;; il faut ici l’image d’un chiffre.</translation>
    </message>
    <message>
        <source>{path} is no file of points that Inkling has written ({reason}).</source>
        <translation>{path} n’est pas un fichier de points écrit par Inkling ({reason}).</translation>
    </message>
    <message>
        <source>{path} is not a study that Inkling has written ({reason}).</source>
        <translation>{path} n’est pas une étude écrite par Inkling ({reason}).</translation>
    </message>
    <message>
        <source>{path} is not an IDX file: it starts with {magic:#010x}, but {should}.</source>
        <translation>{path} n’est pas un fichier IDX&#xa0;: il commence par {magic:#010x}, mais {should}.</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file, so it cannot be read.</source>
        <translation>{path} n’est pas un fichier ordinaire et ne peut donc pas être lu.</translation>
    </message>
    <message>
        <source>{path} is not an ordinary file, so it cannot be written.</source>
        <translation>{path} n’est pas un fichier ordinaire et ne peut donc pas être écrit.</translation>
    </message>
    <message>
        <source>{path} is not text, so it cannot be a table of points.</source>
        <translation>{path} n’est pas du texte&#xa0;; ce ne peut donc pas être un tableau de points.</translation>
    </message>
    <message>
        <source>{path} is not the {name} of MNIST: its SHA-256 should be {hash}.</source>
        <translation>{path} n’est pas le fichier {name} de MNIST&#xa0;: son SHA-256 devrait être {hash}.</translation>
    </message>
    <message>
        <source>{path} is too large to be a file of points.</source>
        <translation>{path} est trop gros pour être un fichier de points.</translation>
    </message>
    <message>
        <source>{path} is too large to be a study.</source>
        <translation>{path} est trop grand pour être une étude.</translation>
    </message>
    <message>
        <source>{path} is truncated: its header promises {shape} bytes, but they are not all there.</source>
        <translation>{path} est tronqué&#xa0;: son en-tête promet {shape} octets, mais ils ne sont pas tous là.</translation>
    </message>
    <message>
        <source>{path} is write-protected; give another name.</source>
        <translation>{path} est protégé en écriture&#xa0;; donnez un autre nom.</translation>
    </message>
    <message>
        <source>{path} may not be read by you: its permissions forbid it.</source>
        <translation>Vous n’avez pas le droit de lire {path}&#xa0;: ses permissions l’interdisent.</translation>
    </message>
    <message>
        <source>{path} must end in .png.</source>
        <translation>{path} doit finir par .png.</translation>
    </message>
    <message>
        <source>{path} shows no ink, so there is nothing to explain.</source>
        <translation>{path} ne montre pas d’encre&#xa0;; il n’y a donc rien à expliquer.</translation>
    </message>
    <message>
        <source>{path} was made by another version of Inkling, with other digits or cures; choose another folder.</source>
        <translation>{path} a été fait par une autre version d’Inkling, avec d’autres chiffres ou remèdes&#xa0;; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>{places} and {place}</source>
        <translation>{places} et {place}</translation>
    </message>
    <message>
        <source>{preset} has no use for --{option} here; it knows {choices}.</source>
        <translation>{preset} n’a que faire de --{option} ici&#xa0;; il connaît {choices}.</translation>
    </message>
    <message>
        <source>{setting} cannot be {value}.</source>
        <translation>{setting} ne peut pas être {value}.</translation>
    </message>
    <message>
        <source>{value} is no whole number from {least} to {most}</source>
        <translation>{value} n’est pas un nombre entier de {least} à {most}</translation>
    </message>
    <message>
        <source>{value} is none of {names}</source>
        <translation>{value} n’est aucun de {names}</translation>
    </message>
    <message>
        <source>{what} between 1 and {high}, not {value}.</source>
        <translation>{what}&#xa0;: de 1 à {high}, et non {value}.</translation>
    </message>
    <message>
        <source>{what} must be at least 1 and at most {most}, not {value}.</source>
        <translation>{what} doit valoir au moins 1 et au plus {most}, et non {value}.</translation>
    </message>
    <message>
        <source>{what} must be at least 1, not {value}.</source>
        <translation>{what} doit valoir au moins 1, et non {value}.</translation>
    </message>
    <message>
        <source>{what} must be {allowed}, not {value:g}.</source>
        <translation>{what} doit valoir {allowed}, et non {value:g}.</translation>
    </message>
    <message>
        <source>{where}: `within` is a share from 0 to 1</source>
        <translation>{where}&#xa0;: `within` est une part de 0 à 1</translation>
    </message>
    <message>
        <source>{where}: a question has at least two choices</source>
        <translation>{where}&#xa0;: une question a au moins deux choix</translation>
    </message>
    <message>
        <source>{where}: a question has either choices or a number</source>
        <translation>{where}&#xa0;: une question a soit des choix, soit un nombre</translation>
    </message>
    <message>
        <source>{where}: it says nothing in “{language}”</source>
        <translation>{where}&#xa0;: rien n’est dit en «&#xa0;{language}&#xa0;»</translation>
    </message>
    <message>
        <source>{where}: its text in “{language}” has more than {most} words</source>
        <translation>{where}&#xa0;: son texte en «&#xa0;{language}&#xa0;» a plus de {most} mots</translation>
    </message>
    <message>
        <source>{where}: nothing computes the number {name}</source>
        <translation>{where}&#xa0;: rien ne calcule le nombre {name}</translation>
    </message>
    <message>
        <source>{where}: only one of the languages names {numbers}</source>
        <translation>{where}&#xa0;: une seule des langues nomme {numbers}</translation>
    </message>
    <message>
        <source>{where}: the braces in “{text}” do not match</source>
        <translation>{where}&#xa0;: les accolades de «&#xa0;{text}&#xa0;» ne se correspondent pas</translation>
    </message>
    <message>
        <source>{where}: the number {digits} stands in the text “{text}”; compute it, or say among the facts where it is from</source>
        <translation>{where}&#xa0;: le nombre {digits} figure dans le texte «&#xa0;{text}&#xa0;»&#xa0;; calculez-le, ou dites parmi les faits d’où il vient</translation>
    </message>
    <message>
        <source>{where}: there is no claim {claim}</source>
        <translation>{where}&#xa0;: il n’y a pas d’affirmation {claim}</translation>
    </message>
    <message>
        <source>{where}: there is no part {name}; there are {choices}</source>
        <translation>{where}&#xa0;: il n’y a pas de partie {name}&#xa0;; il y a {choices}</translation>
    </message>
    <message>
        <source>{where}: {name} has the format “{form}”, which is none</source>
        <translation>{where}&#xa0;: {name} a le format «&#xa0;{form}&#xa0;», qui n’en est pas un</translation>
    </message>
    <message>
        <source>{where}: {reason}</source>
        <translation>{where}&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>η is too large: the last step led out of all numbers. The network is as it was before it.</source>
        <translation>η est trop grand&#xa0;: le dernier pas a mené hors de tous les nombres. Le réseau est comme avant ce pas.</translation>
    </message>
    <message>
        <source>“{call}” is written {form}</source>
        <translation>«&#xa0;{call}&#xa0;» s’écrit {form}</translation>
    </message>
    <message>
        <source>“{text}” compares nothing; write two numbers and one of &lt; &gt; = ≠ ≈ between</source>
        <translation>«&#xa0;{text}&#xa0;» ne compare rien&#xa0;; écrivez deux nombres et l’un de &lt; &gt; = ≠ ≈ entre eux</translation>
    </message>
    <message>
        <source>“{text}” has a minus sign; the sizes of layers are positive, such as 16-16.</source>
        <translation>«&#xa0;{text}&#xa0;» contient un signe moins&#xa0;; les tailles des couches sont positives, comme 16-16.</translation>
    </message>
    <message>
        <source>“{text}” has no value or no slope at x = {start:g}; begin elsewhere.</source>
        <translation>«&#xa0;{text}&#xa0;» n’a pas de valeur ou pas de pente en x = {start:g}&#xa0;; partez d’ailleurs.</translation>
    </message>
    <message>
        <source>“{text}” has nothing between two commas; write sizes such as 16,16.</source>
        <translation>«&#xa0;{text}&#xa0;» n’a rien entre deux virgules&#xa0;; écrivez des tailles comme 16,16.</translation>
    </message>
    <message>
        <source>“{text}” is no function of x ({reason}); write numbers, x, + − * / ^, brackets and {functions}.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas une fonction de x ({reason})&#xa0;; écrivez des nombres, x, + − * / ^, des parenthèses et {functions}.</translation>
    </message>
    <message>
        <source>“{text}” is no weight or bias; write it as layer2.weights[3,5] or layer2.bias[3].</source>
        <translation>«&#xa0;{text}&#xa0;» n’est ni un poids ni un biais&#xa0;; écrivez par exemple layer2.weights[3,5] ou layer2.bias[3].</translation>
    </message>
    <message>
        <source>“{text}” is not finite for all x from 0 to 1.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas finie pour tout x de 0 à 1.</translation>
    </message>
    <message>
        <source>“{word}” does not belong there</source>
        <translation>«&#xa0;{word}&#xa0;» n’a rien à faire là</translation>
    </message>
    <message>
        <source>“{word}” is not a layer; write sizes such as 16-16, or words such as conv5x8 pool2.</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas une couche&#xa0;; écrivez 16-16, ou des mots comme conv5x8 pool2.</translation>
    </message>
    <message>
        <source>“{word}” is not known</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas connu</translation>
    </message>
    <message>
        <source>“{word}…” in the architecture is too large a number; a layer has at most {neurons} neurons, and a network at most {inputs} inputs.</source>
        <translation>«&#xa0;{word}…&#xa0;» dans l’architecture est un nombre trop grand&#xa0;; une couche a au plus {neurons} neurones, et un réseau au plus {inputs} entrées.</translation>
    </message>
    <message>
        <source>Early stopping needs a validation part to decide by, such as {part:g}.</source>
        <translation>L’arrêt précoce demande une part de validation pour décider, par exemple {part:g}.</translation>
    </message>
    <message>
        <source>The batch size must be at least 1, not {size}.</source>
        <translation>La taille des lots doit valoir au moins 1, et non {size}.</translation>
    </message>
    <message>
        <source>The cost {loss} needs {wanted} on the last layer; write {word} or choose the cost mse.</source>
        <translation>Le coût {loss} demande {wanted} sur la dernière couche&#xa0;; écrivez {word} ou choisissez le coût quadratique (mse).</translation>
    </message>
    <message>
        <source>The optimizer {optimizer} finds no gradient; set weight decay, clipping and ‖∇C‖ to 0.</source>
        <translation>L’optimiseur {optimizer} n’utilise pas de gradient&#xa0;; mettez à 0 la pénalité L2, l’écrêtage et le seuil ‖∇C‖.</translation>
    </message>
    <message>
        <source>More than {most} MB came in on standard input.</source>
        <translation>Plus de {most}&#xa0;Mo sont arrivés sur l’entrée standard.</translation>
    </message>
    <message>
        <source>Nothing came in on standard input; a picture of a digit is needed there.</source>
        <translation>Rien n’est arrivé sur l’entrée standard&#xa0;; il y faut l’image d’un chiffre.</translation>
    </message>
    <message>
        <source>The digits in {folder} are not those that {name} learned from; to use them all the same, give them with --dataset.</source>
        <translation>Les chiffres de {folder} ne sont pas ceux avec lesquels {name} a appris&#xa0;; pour les utiliser quand même, indiquez-les avec --dataset.</translation>
    </message>
    <message>
        <source>The images of {name} are all black.</source>
        <translation>Les images de {name} sont toutes noires.</translation>
    </message>
    <message>
        <source>The images of {name} have pixels from 0 to {brightest} where 0 to 255 is usual: {brightest} is read as 255.</source>
        <translation>Les pixels des images de {name} vont de 0 à {brightest} au lieu de 0 à 255&#xa0;: {brightest} est lu comme 255.</translation>
    </message>
    <message>
        <source>The images of {name} look inverted, dark ink on light paper: they are read as light ink on black.</source>
        <translation>Les images de {name} paraissent inversées, encre sombre sur papier clair&#xa0;: elles sont lues comme encre claire sur fond noir.</translation>
    </message>
    <message>
        <source>There is no data set {name!r}; choose strokes, mnist or the path of a folder or file of digits.</source>
        <translation>Il n’y a pas de jeu de données {name!r}&#xa0;; choisissez strokes, mnist ou le chemin d’un dossier ou d’un fichier de chiffres.</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(aucun)</translation>
    </message>
    <message>
        <source>The window opens with one picture and one model at most, not with {count} files.</source>
        <translation>La fenêtre s’ouvre avec une image et un modèle au plus, pas avec {count} fichiers.</translation>
    </message>
    <message>
        <source>XOR: around the corners</source>
        <translation>XOR&#xa0;: autour des coins</translation>
    </message>
    <message>
        <source>a Git LFS pointer: fetch the file itself with git lfs pull</source>
        <translation>un pointeur Git LFS&#xa0;: récupérez le fichier lui-même avec git lfs pull</translation>
    </message>
    <message>
        <source>a NumPy array: save images and labels into one .npz file</source>
        <translation>un tableau NumPy&#xa0;: enregistrez images et étiquettes dans un seul fichier .npz</translation>
    </message>
    <message>
        <source>a Python pickle, which could run anything when opened, and so is not</source>
        <translation>un pickle Python, qui pourrait exécuter n’importe quoi à l’ouverture et n’est donc pas ouvert</translation>
    </message>
    <message>
        <source>a git-annex pointer: fetch the file itself with git annex get</source>
        <translation>un pointeur git-annex&#xa0;: récupérez le fichier lui-même avec git annex get</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
    </message>
    <message>
        <source>a table of digits</source>
        <translation>un tableau de chiffres</translation>
    </message>
    <message>
        <source>a text that begins “{line}”</source>
        <translation>un texte qui commence par «&#xa0;{line}&#xa0;»</translation>
    </message>
    <message>
        <source>a web page (“{title}”), which a server sent instead of it: fetch it again</source>
        <translation>une page web («&#xa0;{title}&#xa0;»), envoyée par un serveur à sa place&#xa0;: téléchargez-le de nouveau</translation>
    </message>
    <message>
        <source>a web page, which a server sent instead of it: fetch it again</source>
        <translation>une page web, envoyée par un serveur à sa place&#xa0;: téléchargez-le de nouveau</translation>
    </message>
    <message>
        <source>an IDX file of images</source>
        <translation>un fichier IDX d’images</translation>
    </message>
    <message>
        <source>an IDX file of labels</source>
        <translation>un fichier IDX d’étiquettes</translation>
    </message>
    <message>
        <source>an IDX file of {content}</source>
        <translation>un fichier IDX d’{content}</translation>
    </message>
    <message>
        <source>damaged, or something else</source>
        <translation>un fichier endommagé, ou autre chose</translation>
    </message>
    <message>
        <source>gzipped several times over: unpack it first</source>
        <translation>un fichier compressé plusieurs fois par gzip&#xa0;: décompressez-le d’abord</translation>
    </message>
    <message>
        <source>images are n × 28 × 28</source>
        <translation>des images sont de n × 28 × 28</translation>
    </message>
    <message>
        <source>it has a tensor too many, {tensor}; {made_for}.</source>
        <translation>il a un tenseur de trop, {tensor}&#xa0;; {made_for}.</translation>
    </message>
    <message>
        <source>it lacks a tensor, {tensor}; {made_for}.</source>
        <translation>il lui manque un tenseur, {tensor}&#xa0;; {made_for}.</translation>
    </message>
    <message>
        <source>its architecture is {architecture}</source>
        <translation>son architecture est {architecture}</translation>
    </message>
    <message>
        <source>its curve does not go from step to step, with a cost and an accuracy at each.</source>
        <translation>sa courbe ne va pas de pas en pas, avec un coût et une exactitude à chacun.</translation>
    </message>
    <message>
        <source>its network is {name}</source>
        <translation>son réseau est {name}</translation>
    </message>
    <message>
        <source>its {field} is too large a number.</source>
        <translation>son {field} est un nombre trop grand.</translation>
    </message>
    <message>
        <source>its {tensor} has more than {most} rows.</source>
        <translation>son tenseur {tensor} a plus de {most} lignes.</translation>
    </message>
    <message>
        <source>its {tensor} must be {dtype} {wanted}, not {type} {shape}.</source>
        <translation>son tenseur {tensor} doit être {dtype} {wanted}, et non {type} {shape}.</translation>
    </message>
    <message>
        <source>labels are a list of n, or n × 10 of zeros and a one</source>
        <translation>des étiquettes sont une liste de n, ou n × 10, des zéros et un seul 1</translation>
    </message>
    <message>
        <source>{name} is no data set that every Inkling has, such as strokes@8.</source>
        <translation>{name} n’est pas un jeu de données que chaque Inkling possède, comme strokes@8.</translation>
    </message>
    <message>
        <source>{path} has the label {label:g} at position {position}; digits are labelled 0 to 9.</source>
        <translation>{path} porte l’étiquette {label:g} à la position {position}&#xa0;; les étiquettes des chiffres vont de 0 à 9.</translation>
    </message>
    <message>
        <source>{path} has {columns} columns; a table of digits has {wanted}: a label and 784 pixels.</source>
        <translation>{path} a {columns} colonnes&#xa0;; un tableau de chiffres en a {wanted}&#xa0;: une étiquette et 784 pixels.</translation>
    </message>
    <message>
        <source>{path} has {size} MB; a file of this kind has at most {most} MB.</source>
        <translation>{path} a {size}&#xa0;Mo&#xa0;; un fichier de cette sorte a au plus {most}&#xa0;Mo.</translation>
    </message>
    <message>
        <source>{path} holds an array of {dimensions} dimensions ({shape}); {should}.</source>
        <translation>{path} contient un tableau à {dimensions} dimensions ({shape})&#xa0;; {should}.</translation>
    </message>
    <message>
        <source>{path} holds images in colour ({shape}); images of one grey channel are needed.</source>
        <translation>{path} contient des images en couleurs ({shape})&#xa0;; il faut des images à un seul canal gris.</translation>
    </message>
    <message>
        <source>{path} holds more than {most} pictures, which are not read.</source>
        <translation>{path} contient plus de {most} images, ce qui n’est pas lu.</translation>
    </message>
    <message>
        <source>{path} holds no digits that are read: neither IDX files named like train-images-idx3-ubyte and train-labels-idx1-ubyte, nor a table (.csv), a NumPy archive (.npz) or pictures in folders 0 to 9.</source>
        <translation>{path} ne contient pas de chiffres lisibles&#xa0;: ni fichiers IDX nommés comme train-images-idx3-ubyte et train-labels-idx1-ubyte, ni tableau (.csv), ni archive NumPy (.npz), ni images dans des dossiers 0 à 9.</translation>
    </message>
    <message>
        <source>{path} holds no digits: there is no row behind the names of its columns.</source>
        <translation>{path} ne contient aucun chiffre&#xa0;: aucune ligne ne suit les noms de ses colonnes.</translation>
    </message>
    <message>
        <source>{path} holds no images.</source>
        <translation>{path} ne contient pas d’images.</translation>
    </message>
    <message>
        <source>{path} holds no numbers, but {type}.</source>
        <translation>{path} ne contient pas de nombres, mais {type}.</translation>
    </message>
    <message>
        <source>{path} is empty; {wanted} is needed here.</source>
        <translation>{path} est vide&#xa0;; il faut ici {wanted}.</translation>
    </message>
    <message>
        <source>{path} is not a NumPy archive, but {kind}.</source>
        <translation>{path} n’est pas une archive NumPy, mais {kind}.</translation>
    </message>
    <message>
        <source>a file of another kind ({kind}), which is not read</source>
        <translation>un fichier d’un autre genre ({kind}), qui n’est pas lu</translation>
    </message>
    <message>
        <source>an archive ({kind}): unpack it first</source>
        <translation>une archive ({kind})&#xa0;: décompressez-la d’abord</translation>
    </message>
    <message>
        <source>the fingerprint of its data set is none.</source>
        <translation>l’empreinte de son jeu de données n’en est pas une.</translation>
    </message>
    <message>
        <source>{count} of the {total} images of {name} look inverted, dark ink on light paper: these are read as light ink on black.</source>
        <translation>{count} des {total} images de {name} paraissent inversées, encre sombre sur papier clair&#xa0;: celles-ci sont lues comme encre claire sur fond noir.</translation>
    </message>
    <message>
        <source>{name} holds test images alone: a network can be examined on them, but has nothing to learn from.</source>
        <translation>{name} ne contient que des images de test&#xa0;: un réseau peut y être évalué, mais n’a rien pour apprendre.</translation>
    </message>
    <message>
        <source>{name} learned from {folder}, which is not there (any more); give the data set with --dataset.</source>
        <translation>{name} a appris avec {folder}, qui n’existe pas ou plus&#xa0;; indiquez le jeu de données avec --dataset.</translation>
    </message>
    <message>
        <source>{name} says only “{dataset}” of the data set that it learned from; it is taken to be {path}.</source>
        <translation>{name} dit seulement «&#xa0;{dataset}&#xa0;» du jeu de données avec lequel il a appris&#xa0;; on suppose qu’il s’agit de {path}.</translation>
    </message>
    <message>
        <source>{path} has a line that is too long for a digit of 784 pixels.</source>
        <translation>{path} a une ligne trop longue pour un chiffre de 784 pixels.</translation>
    </message>
    <message>
        <source>{path} has folders for digits, but there are no pictures in them.</source>
        <translation>{path} a des dossiers pour les chiffres, mais ils ne contiennent pas d’images.</translation>
    </message>
    <message>
        <source>{path} has more than {most} rows, which are not read.</source>
        <translation>{path} a plus de {most} lignes, ce qui n’est pas lu.</translation>
    </message>
    <message>
        <source>{path} holds a Python pickle ({name}), which could run anything when opened, and so is not.</source>
        <translation>{path} contient un pickle Python ({name}), qui pourrait exécuter n’importe quoi à l’ouverture et n’est donc pas ouvert.</translation>
    </message>
    <message>
        <source>{path} holds pixels from {low:g} to {high:g}; they must lie between 0 and 255, or between 0 and 1.</source>
        <translation>{path} contient des pixels de {low:g} à {high:g}&#xa0;; ils doivent être compris entre 0 et 255, ou entre 0 et 1.</translation>
    </message>
    <message>
        <source>{path} holds pixels, but no labels: each row needs a label and 784 pixels.</source>
        <translation>{path} contient des pixels, mais pas d’étiquettes&#xa0;: chaque ligne doit comporter une étiquette et 784 pixels.</translation>
    </message>
    <message>
        <source>{path} holds rows of ten numbers that are not a single one among zeros, so they are no labels.</source>
        <translation>{path} contient des lignes de dix nombres qui ne sont pas un seul 1 parmi des zéros&#xa0;: ce ne sont pas des étiquettes.</translation>
    </message>
    <message>
        <source>{path} holds the arrays {names}; x_train and y_train, x_test and y_test are needed.</source>
        <translation>{path} contient les tableaux {names}&#xa0;; il faut x_train et y_train, x_test et y_test.</translation>
    </message>
    <message>
        <source>{path} is a file; a table (.csv), a NumPy archive (.npz) or the folder that holds the files is needed.</source>
        <translation>{path} est un fichier&#xa0;; il faut un tableau (.csv), une archive NumPy (.npz) ou le dossier qui contient les fichiers.</translation>
    </message>
    <message>
        <source>{path} is damaged: among its rows {first} to {last} one is not a label and 784 numbers.</source>
        <translation>{path} est endommagé&#xa0;: parmi ses lignes {first} à {last}, l’une n’est pas une étiquette suivie de 784 nombres.</translation>
    </message>
    <message>
        <source>{path} is damaged: its array {name} cannot be read.</source>
        <translation>{path} est endommagé&#xa0;: son tableau {name} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>{path} is damaged: its array {name} promises more than there is.</source>
        <translation>{path} est endommagé&#xa0;: son tableau {name} promet plus qu’il n’y a.</translation>
    </message>
    <message>
        <source>{path} is not a table of digits, but {kind}.</source>
        <translation>{path} n’est pas un tableau de chiffres, mais {kind}.</translation>
    </message>
    <message>
        <source>{path} is not an IDX file, but {kind}.</source>
        <translation>{path} n’est pas un fichier IDX, mais {kind}.</translation>
    </message>
    <message>
        <source>“{name}” is taken as the data set that Inkling knows by that name; the folder is ./{name}.</source>
        <translation>«&#xa0;{name}&#xa0;» désigne ici le jeu de données qu’Inkling connaît sous ce nom&#xa0;; le dossier est ./{name}.</translation>
    </message>
    <message>
        <source>The name of a data set has at most {most} characters.</source>
        <translation>Le nom d’un jeu de données a au plus {most} caractères.</translation>
    </message>
    <message>
        <source>{path} has more than {most} empty lines, so it is no table.</source>
        <translation>{path} a plus de {most} lignes vides, ce n’est donc pas une table.</translation>
    </message>
    <message>
        <source>{path} holds more than {most} files, which are not read.</source>
        <translation>{path} contient plus de {most} fichiers, qui ne sont pas lus.</translation>
    </message>
    <message>
        <source>{path} is packed in a way that is not read; save it with numpy.savez or numpy.savez_compressed.</source>
        <translation>{path} est compressé d’une façon qui n’est pas lue&#xa0;; enregistrez-le avec numpy.savez ou numpy.savez_compressed.</translation>
    </message>
    <message>
        <source>{path} promises {count} examples; at most {most} are read.</source>
        <translation>{path} annonce {count} exemples&#xa0;; au plus {most} sont lus.</translation>
    </message>
</context>
</TS>
