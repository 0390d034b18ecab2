<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>&amp;Appearance</source>
        <translation>&amp;Apparence</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Ouvrir un fichier de modèle</translation>
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
        <source>&amp;Train</source>
        <translation>&amp;Entraîner</translation>
    </message>
    <message>
        <source>Start or go on: take step after step down the gradient</source>
        <translation>Commencer ou continuer&#xa0;: descendre le gradient pas à pas</translation>
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
        <source>&amp;strokes: drawn by Inkling</source>
        <translation>&amp;Tracés&#xa0;: dessinés par Inkling</translation>
    </message>
    <message>
        <source>&amp;MNIST</source>
        <translation>&amp;MNIST</translation>
    </message>
    <message>
        <source>A &amp;folder of IDX files…</source>
        <translation>Un &amp;dossier de fichiers IDX…</translation>
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
        <source>&amp;About Inkling</source>
        <translation>À &amp;propos d’Inkling</translation>
    </message>
    <message>
        <source>The network on screen; choose another one</source>
        <translation>Le réseau affiché&#xa0;; en choisir un autre</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>Barre d’outils</translation>
    </message>
</context>
<context>
    <name>AnswerBars</name>
    <message>
        <source>The activation of each output neuron. Training raises that of the right digit and lowers the others.</source>
        <translation>L’activation de chaque neurone de sortie. L’entraînement augmente celle du bon chiffre et diminue les autres.</translation>
    </message>
    <message>
        <source>Activations of the output neurons</source>
        <translation>Activations des neurones de sortie</translation>
    </message>
</context>
<context>
    <name>AnswerDigit</name>
    <message>
        <source>What the network reads: the output neuron with the largest activation.</source>
        <translation>Ce que lit le réseau&#xa0;: le neurone de sortie dont l’activation est la plus grande.</translation>
    </message>
    <message>
        <source>Answer: {}</source>
        <translation>Réponse&#xa0;: {}</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Pas encore de réponse</translation>
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
        <translation>Dessiner un chiffre</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>run</source>
        <translation>essai</translation>
    </message>
    <message>
        <source>{run}
Click to hide or show this run&apos;s curves.</source>
        <translation>{run}
Cliquer pour masquer ou afficher les courbes de cet essai.</translation>
    </message>
    <message>
        <source>Curves of {run}</source>
        <translation>Courbes de {run}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
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
        <source>Cross-entropy</source>
        <translation>Entropie croisée</translation>
    </message>
    <message>
        <source>How little probability the right digit got; corrects bold mistakes faster.</source>
        <translation>Mesure si le bon chiffre a reçu peu de probabilité&#xa0;; corrige plus vite les erreurs flagrantes.</translation>
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
        <source>N(0, 1) (too large)</source>
        <translation>N(0, 1) (trop grands)</translation>
    </message>
    <message>
        <source>The same spread for any layer: sums get so large that sigmoids hardly learn.</source>
        <translation>La même dispersion pour toutes les couches&#xa0;: les sommes deviennent si grandes que les sigmoïdes n’apprennent presque plus.</translation>
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
        <source>Momentum μ</source>
        <translation>Momentum μ</translation>
    </message>
    <message>
        <source>How much of the last step is kept: 0.9 rolls far, values near 0 act like plain SGD.</source>
        <translation>Part du dernier pas qui est conservée&#xa0;: 0,9 roule loin, près de 0 on retrouve la SGD simple.</translation>
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
</context>
<context>
    <name>ControlsPanel</name>
    <message>
        <source>Controls</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>The batch size {batch} is larger than the number of examples, {count}.</source>
        <translation>La taille des lots, {batch}, dépasse le nombre d’exemples, {count}.</translation>
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
        <translation>Un problème est survenu dans Inkling. Le dessin et le réseau sont toujours là.</translation>
    </message>
</context>
<context>
    <name>DataChoice</name>
    <message>
        <source>A folder of IDX files</source>
        <translation>Un dossier de fichiers IDX</translation>
    </message>
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
        <source>Drawing digits…</source>
        <translation>Dessin des chiffres…</translation>
    </message>
    <message>
        <source>Reading the data set…</source>
        <translation>Lecture du jeu de données…</translation>
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
        <source>E&amp;xamples</source>
        <translation>E&amp;xemples</translation>
    </message>
    <message>
        <source>How many training examples are used. With few, the network learns them by heart and does worse on digits that it has not seen.</source>
        <translation>Nombre d’exemples d’entraînement utilisés. S’il y en a peu, le réseau les apprend par cœur et lit moins bien les chiffres qu’il n’a pas vus (surapprentissage).</translation>
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
        <source>A folder of IDX files, such as a class&apos;s own digits.</source>
        <translation>Un dossier de fichiers IDX, par exemple les chiffres de la classe.</translation>
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
        <source>Digits written by some 500 people: the data set of the course.</source>
        <translation>Des chiffres écrits par quelque 500&#xa0;personnes&#xa0;: le jeu de données du cours.</translation>
    </message>
    <message>
        <source>Folder of IDX files</source>
        <translation>Dossier de fichiers IDX</translation>
    </message>
</context>
<context>
    <name>Diagram</name>
    <message>
        <source>{neuron} · pinned</source>
        <translation>{neuron} · épinglé</translation>
    </message>
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
        <source>identity</source>
        <translation>identité</translation>
    </message>
    <message>
        <source>softmax</source>
        <translation>softmax</translation>
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
        <source>Draw a digit</source>
        <translation>Dessiner un chiffre</translation>
    </message>
    <message>
        <source>draw a digit to see z and a</source>
        <translation>dessiner un chiffre pour voir z et a</translation>
    </message>
    <message>
        <source>Point at a neuron to see what it adds up; click to pin it</source>
        <translation>Pointer un neurone pour voir ce qu’il additionne&#xa0;; cliquer pour l’épingler</translation>
    </message>
    <message>
        <source>Nothing is drawn yet</source>
        <translation>Rien n’est encore dessiné</translation>
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
        <source>{layer}: neuron {number} is strongest, {activation}</source>
        <translation>{layer}&#xa0;: le neurone {number} est le plus actif, {activation}</translation>
    </message>
    <message>
        <source>Output layer</source>
        <translation>Couche de sortie</translation>
    </message>
    <message>
        <source>Hidden layer</source>
        <translation>Couche cachée</translation>
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
        <source>{layer} · neuron {number} of {count}</source>
        <translation>{layer} · neurone {number} sur {count}</translation>
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
</context>
<context>
    <name>DrawingPanel</name>
    <message>
        <source>There is no picture on the clipboard: copy a picture of a digit first.</source>
        <translation>Le presse-papiers ne contient pas d’image&#xa0;: copier d’abord l’image d’un chiffre.</translation>
    </message>
    <message>
        <source>sample, labelled {}</source>
        <translation>exemple, étiquette {}</translation>
    </message>
    <message>
        <source>The picture is blank: it should show one dark digit on light paper.</source>
        <translation>L’image est vide&#xa0;: elle devrait montrer un chiffre foncé sur papier clair.</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>What the data set says this example is.</source>
        <translation>Ce qu’est cet exemple d’après le jeu de données.</translation>
    </message>
</context>
<context>
    <name>HiddenLayersField</name>
    <message>
        <source>“{word}” is not a layer; write numbers of neurons such as 16, 16.</source>
        <translation>«&#xa0;{word}&#xa0;» n’est pas une couche&#xa0;; écrire par exemple 16,&#xa0;16.</translation>
    </message>
    <message>
        <source>A layer has between 1 and {most} neurons, not {word}.</source>
        <translation>Une couche a de 1 à {most}&#xa0;neurones, pas {word}.</translation>
    </message>
    <message>
        <source>At most {layers} hidden layers are possible, not {word}.</source>
        <translation>Il peut y avoir au plus {layers}&#xa0;couches cachées, pas {word}.</translation>
    </message>
</context>
<context>
    <name>Key</name>
    <message>
        <source>epoch {number}</source>
        <translation>époque {number}</translation>
    </message>
    <message>
        <source>train</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>test</source>
        <translation>test</translation>
    </message>
    <message>
        <source>Solid: measured on the examples that the network learns from</source>
        <translation>Trait plein&#xa0;: mesuré sur les exemples avec lesquels le réseau apprend</translation>
    </message>
    <message>
        <source>Dashed: measured on examples that the network never learns from</source>
        <translation>Tirets&#xa0;: mesuré sur des exemples avec lesquels le réseau n’apprend jamais</translation>
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
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The data set is still being prepared; its examples come in a moment.</source>
        <translation>Le jeu de données est en préparation&#xa0;; ses exemples arrivent dans un instant.</translation>
    </message>
    <message>
        <source>Open a picture of a digit</source>
        <translation>Ouvrir l’image d’un chiffre</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>new network</source>
        <translation>nouveau réseau</translation>
    </message>
    <message>
        <source>About Inkling</source>
        <translation>À propos d’Inkling</translation>
    </message>
    <message>
        <source>Inkling {0}

Draw a digit, watch a network learn.</source>
        <translation>Inkling {0}

Dessiner un chiffre, regarder un réseau apprendre.</translation>
    </message>
</context>
<context>
    <name>ModelFiles</name>
    <message>
        <source>Open a model</source>
        <translation>Ouvrir un modèle</translation>
    </message>
    <message>
        <source>{0} does not read pictures of 28×28 pixels; the window shows only networks that do.</source>
        <translation>{0} ne lit pas d’images de 28×28&#xa0;pixels&#xa0;; la fenêtre ne montre que des réseaux qui en lisent.</translation>
    </message>
    <message>
        <source>Save the model</source>
        <translation>Enregistrer le modèle</translation>
    </message>
    <message>
        <source>Unsaved training</source>
        <translation>Entraînement non enregistré</translation>
    </message>
    <message>
        <source>You have unsaved training. Save the network before closing?</source>
        <translation>L’entraînement n’est pas enregistré. Enregistrer le réseau avant de fermer&#xa0;?</translation>
    </message>
    <message>
        <source>Replaced in this sitting, unsaved</source>
        <translation>Remplacés dans cette séance, non enregistrés</translation>
    </message>
    <message>
        <source>Recent files</source>
        <translation>Fichiers récents</translation>
    </message>
    <message>
        <source>Models of Inkling</source>
        <translation>Modèles d’Inkling</translation>
    </message>
</context>
<context>
    <name>NetworkPanel</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Affichage</translation>
    </message>
    <message>
        <source>Choose what the diagram shows. The network learns the same either way.</source>
        <translation>Choisir ce que montre le schéma. Le réseau apprend de la même façon dans tous les cas.</translation>
    </message>
    <message>
        <source>View options of the network diagram</source>
        <translation>Options d’affichage du schéma du réseau</translation>
    </message>
    <message>
        <source>No edges</source>
        <translation>Aucune arête</translation>
    </message>
    <message>
        <source>Few edges</source>
        <translation>Peu d’arêtes</translation>
    </message>
    <message>
        <source>The strongest edges</source>
        <translation>Les arêtes les plus fortes</translation>
    </message>
    <message>
        <source>Many edges</source>
        <translation>Beaucoup d’arêtes</translation>
    </message>
    <message>
        <source>Tiles show weight × ink</source>
        <translation>Vignettes&#xa0;: poids × encre</translation>
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
    <name>NetworkSettings</name>
    <message>
        <source>Network</source>
        <translation>Réseau</translation>
    </message>
    <message>
        <source>{count} parameters are too many; choose layers that make at most {most}.</source>
        <translation>{count}&#xa0;paramètres, c’est trop&#xa0;; choisir des couches qui en donnent au plus {most}.</translation>
    </message>
    <message>
        <source>Hidde&amp;n layers</source>
        <translation>&amp;Couches cachées</translation>
    </message>
    <message>
        <source>How many neurons each hidden layer has, such as 16, 16; empty for none. More neurons can learn more, and take longer.</source>
        <translation>Nombre de neurones de chaque couche cachée, par exemple 16, 16&#xa0;; vide s’il n’y en a pas. Plus de neurones peuvent apprendre plus, mais plus lentement.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>&amp;Activation</source>
        <translation>Acti&amp;vation</translation>
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
        <source>What training makes small: how wrong the outputs are, averaged over the examples.</source>
        <translation>Ce que l’entraînement diminue&#xa0;: l’erreur des sorties, en moyenne sur les exemples.</translation>
    </message>
    <message>
        <source>Initial &amp;weights</source>
        <translation>&amp;Poids initiaux</translation>
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
    <name>NumberField</name>
    <message>
        <source>{name} needs a number, such as {example}.</source>
        <translation>{name}&#xa0;: écrire un nombre, par exemple {example}.</translation>
    </message>
    <message>
        <source>{name} must be above {low} and at most {high}.</source>
        <translation>{name} doit être supérieur à {low} et au plus égal à {high}.</translation>
    </message>
    <message>
        <source>{name} must be above {low} and below {high}.</source>
        <translation>{name} doit être compris entre {low} et {high}, bornes exclues.</translation>
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
        <translation>Stylo {} pour une feuille de 128&#xa0;pixels (touche {}). Le dessin est encré à nouveau&#xa0;: un réseau qui a appris avec un stylo peut mal lire un autre.</translation>
    </message>
</context>
<context>
    <name>PlotNumbers</name>
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
        <source>Remove the faded curves of earlier runs; the current run stays</source>
        <translation>Retirer les courbes estompées des essais précédents&#xa0;; l’essai en cours reste</translation>
    </message>
    <message>
        <source>PNG…</source>
        <translation>PNG…</translation>
    </message>
    <message>
        <source>Save the plots as they are shown as a picture</source>
        <translation>Enregistrer les graphiques, tels qu’affichés, dans une image</translation>
    </message>
    <message>
        <source>CSV…</source>
        <translation>CSV…</translation>
    </message>
    <message>
        <source>Save the numbers of all runs as a table for a spreadsheet or a program</source>
        <translation>Enregistrer les nombres de tous les essais dans un tableau, pour un tableur ou un programme</translation>
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
    <message>
        <source>The plots could not be saved as “{path}”: {reason}.</source>
        <translation>Les graphiques n’ont pas pu être enregistrés sous «&#xa0;{path}&#xa0;»&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Plots</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Press Train: loss and accuracy appear here</source>
        <translation>Cliquer sur Entraîner&#xa0;: le coût et l’exactitude s’affichent ici</translation>
    </message>
</context>
<context>
    <name>ProgressText</name>
    <message>
        <source>epoch {epoch}/{epochs}</source>
        <translation>époque {epoch}/{epochs}</translation>
    </message>
    <message>
        <source>epoch {epoch}/{epochs} · {time} left</source>
        <translation>époque {epoch}/{epochs} · reste {time}</translation>
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
        <translation>La part des époques demandées qui est faite.</translation>
    </message>
    <message>
        <source>Train goes on with this network.</source>
        <translation>Entraîner continue avec ce réseau.</translation>
    </message>
    <message>
        <source>Train starts a new network.</source>
        <translation>Entraîner crée un nouveau réseau.</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>T&amp;rain</source>
        <translation>E&amp;ntraîner</translation>
    </message>
    <message>
        <source>Pa&amp;use</source>
        <translation>Pa&amp;use</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>Repre&amp;ndre</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Un pas</translation>
    </message>
    <message>
        <source>Trains on one batch only: a single step downhill.</source>
        <translation>Entraîne sur un seul lot&#xa0;: un unique pas vers le bas.</translation>
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
        <source>Holds the training between two steps; Resume goes on from there.</source>
        <translation>Suspend l’entraînement entre deux pas&#xa0;; Reprendre continue de là.</translation>
    </message>
    <message>
        <source>Shows the network batch after batch and changes its weights a little each time.</source>
        <translation>Montre au réseau un lot après l’autre et change chaque fois un peu ses poids.</translation>
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
    <name>StatusBar</name>
    <message>
        <source>test accuracy {0} %</source>
        <translation>exactitude de test {0}&#xa0;%</translation>
    </message>
    <message>
        <source>strokes</source>
        <translation>tracés</translation>
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
        <translation>Effacer de l’encre (E, ou le bouton droit de la souris), et voir sur quelle partie du chiffre le réseau s’appuie.</translation>
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
    <name>TrainingFlow</name>
    <message>
        <source>The cost left the finite numbers: η is too large. The network is back at its last finite state; choose a smaller η.</source>
        <translation>Le coût n’est plus un nombre fini&#xa0;: η est trop grand. Le réseau est revenu à son dernier état fini&#xa0;; choisir un η plus petit.</translation>
    </message>
</context>
<context>
    <name>TrainingSettings</name>
    <message>
        <source>Training</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>η</source>
        <translation>η</translation>
    </message>
    <message>
        <source>The length of each step downhill. Too small learns slowly, too large jumps about or diverges. It can be changed while training.</source>
        <translation>La longueur de chaque pas vers le bas. Trop petit, on apprend lentement&#xa0;; trop grand, on saute de tous côtés ou on diverge. Modifiable pendant l’entraînement.</translation>
    </message>
    <message>
        <source>Learnin&amp;g rate η</source>
        <translation>Taux d’appren­tissa&amp;ge η</translation>
    </message>
    <message>
        <source>Learning rate η, slider</source>
        <translation>Taux d’apprentissage η, curseur</translation>
    </message>
    <message>
        <source>&amp;Batch size</source>
        <translation>&amp;Taille des lots</translation>
    </message>
    <message>
        <source>How many examples are averaged for one step. Small batches take many unsteady steps, large ones few steady steps.</source>
        <translation>Nombre d’exemples dont on fait la moyenne pour un pas. De petits lots font beaucoup de pas hésitants, de grands lots peu de pas sûrs.</translation>
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
</context>
</TS>
